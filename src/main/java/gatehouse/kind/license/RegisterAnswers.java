package gatehouse.kind.license;

import gatehouse.register.RegisterAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers of the register that are written together 核对结果: those of one moment, so that no page waits for the last of a slow register. */
class RegisterAnswers {

    private static final Duration LONGEST = Duration.ofMillis(200);

    private final RegisterChecks checks;
    private final Clock clock;
    private final List<RegisterChecks.Answered> answers = new ArrayList<>();
    private final Instant began;

    RegisterAnswers(RegisterChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
        this.began = clock.instant();
    }

    void add(RegisterChecks.Due due, RegisterAnswer answer) {
        Instant now = clock.instant();
        answers.add(new RegisterChecks.Answered(due, answer, now));
        if (Duration.between(began, now).compareTo(LONGEST) > 0) {
            write();
        }
    }

    void write() {
        if (!answers.isEmpty()) {
            checks.answered(List.copyOf(answers));
            answers.clear();
        }
    }
}
