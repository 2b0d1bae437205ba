package gatehouse.kind.license;

import gatehouse.counterpart.BackOff;
import gatehouse.counterpart.CounterpartAway;
import gatehouse.onboarding.ApplicationEvent;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.SentForm;
import gatehouse.register.BusinessRegister;
import gatehouse.register.RegisterQuestion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Asks the business register about every round that is sent in 工商登记核对. The row is written with the submission, which waits
 * for nothing; the register is asked outside any transaction, again where it gives no answer. Without one nothing is asked.
 */
@Component
class RegisterAsking {

    /** A run, and there is one a second: a register counts questions, and a burst of submissions must not make it refuse. */
    private static final int MOST_A_RUN = 20;

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final RegisterChecks checks;
    /** Looked for once: the container takes its time over such a question, and every submission asks. */
    private final SingletonSupplier<BusinessRegister> register;

    private final Applications applications;
    private final BusinessLicense kind;
    private final BackOff backOff = new BackOff(LONGEST_PAUSE, RandomGenerator.getDefault());
    private final Clock clock;

    RegisterAsking(
            RegisterChecks checks,
            ObjectProvider<BusinessRegister> registers,
            Applications applications,
            BusinessLicense kind,
            Clock clock) {
        this.checks = checks;
        this.register = SingletonSupplier.ofNullable(registers::getIfAvailable);
        this.applications = applications;
        this.kind = kind;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationEvent.Submitted submitted) {
        if (submitted.kind().equals(BusinessLicense.CODE) && register.get() != null) {
            checks.enqueue(
                    submitted.id(), submitted.round(), submitted.deadline().submittedAt());
        }
    }

    /** The oldest of what is due; answers whether there may be more. */
    boolean askDue() {
        BusinessRegister known = register.get();
        if (known == null) {
            return false;
        }
        List<RegisterChecks.Due> taken = checks.take(MOST_A_RUN, clock.instant(), LEASE);
        ask(known, taken);
        return taken.size() == MOST_A_RUN;
    }

    private void ask(BusinessRegister register, List<RegisterChecks.Due> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Map<ApplicationId, SentForm> forms = applications.underReview(
                taken.stream().map(RegisterChecks.Due::id).collect(Collectors.toSet()));
        var answers = new RegisterAnswers(checks, clock);
        try {
            for (RegisterChecks.Due due : taken) {
                question(due, forms.get(due.id()))
                        .ifPresentOrElse(question -> ask(register, due, question, answers), () -> checks.drop(due));
            }
        } finally {
            // one that cannot be asked about must not cost the others the answers that they have
            answers.write();
        }
    }

    private void ask(
            BusinessRegister register, RegisterChecks.Due due, RegisterQuestion question, RegisterAnswers answers) {
        try {
            answers.add(due, register.compare(question));
        } catch (CounterpartAway away) {
            Instant now = clock.instant();
            checks.away(due, now, now.plus(backOff.after(due.attempts(), FIRST_PAUSE)));
        }
    }

    /** None where the round is over. */
    private Optional<RegisterQuestion> question(RegisterChecks.Due due, @Nullable SentForm sent) {
        return sent != null
                        && sent.round() == due.round()
                        && kind.read(sent.fields(), sent.day()) instanceof FormReading.Valid(BusinessLicenseForm form)
                ? Optional.of(new RegisterQuestion(form.number(), form.companyName(), form.representativeName()))
                : Optional.empty();
    }
}
