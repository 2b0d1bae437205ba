package gatehouse.sandbox.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.deposit.BounceReason;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.sandbox.SandboxBank;
import gatehouse.sandbox.SandboxBank.Behaviour;
import gatehouse.sandbox.SandboxBank.Outcome;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.BankAccountNumber;
import gatehouse.vocabulary.Checked;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox's payout bank, with the token of a platform; there only with sample data. */
@RestController
@ConditionalOnProperty("gatehouse.sandbox.enabled")
@RequestMapping("/sandbox/api/bank")
@Tag(name = "Sandbox", description = "沙箱：短信收件箱与可拨动的时钟 · only with sample data")
@SecurityRequirement(name = "token")
class SandboxBankController {

    private static final int MOST = 200;
    private static final long LONGEST_DELAY = Duration.ofDays(30).toSeconds();
    private static final int MOST_COPIES = 10;
    private static final int MOST_TIMES = 100;

    private final SandboxBank bank;

    SandboxBankController(SandboxBank bank) {
        this.bank = bank;
    }

    @GetMapping
    @Operation(summary = "How the bank behaves")
    Settings behaviour() {
        return Settings.of(bank.behaviour());
    }

    @PutMapping
    @Operation(
            summary = "How the bank behaves from now on",
            description =
                    "What is left out stays as it is. The next payments have the outcome named, so many times; then they"
                            + " arrive again. AWAY: the bank cannot be reached, and the request is sent again.")
    Settings behave(@RequestBody Settings wanted) {
        Behaviour present = bank.behaviour();
        List<FieldProblem> problems = new ArrayList<>();
        range("delaySeconds", wanted.delaySeconds(), 0, LONGEST_DELAY, problems);
        range("copies", number(wanted.copies()), 1, MOST_COPIES, problems);
        range("times", number(wanted.times()), 0, MOST_TIMES, problems);
        if (!problems.isEmpty()) {
            throw new RequestRefused(Problem.INVALID, problems);
        }
        bank.behave(new Behaviour(
                wanted.delaySeconds() == null ? present.delay() : Duration.ofSeconds(wanted.delaySeconds()),
                wanted.copies() == null ? present.copies() : wanted.copies(),
                wanted.next() == null ? present.next() : wanted.next(),
                wanted.reason() == null ? present.reason() : wanted.reason(),
                times(wanted, present)));
        return behaviour();
    }

    @GetMapping("/statement")
    @Operation(
            summary = "What arrived on an account, the newest first",
            description = "As the supplier's own bank would show it: the only place where an amount can be read.")
    List<Line> statement(@Parameter(example = "330104016000123456") @RequestParam String account) {
        return bank.statement(account(account), MOST).stream().map(Line::of).toList();
    }

    /** Whoever names an outcome means at least one payment. */
    private static int times(Settings wanted, Behaviour present) {
        Integer times = wanted.times();
        if (times != null) {
            return times;
        }
        return wanted.next() == null ? present.times() : 1;
    }

    private static @Nullable Long number(@Nullable Integer value) {
        return value == null ? null : Long.valueOf(value);
    }

    private static void range(String field, @Nullable Long value, long least, long most, List<FieldProblem> problems) {
        if (value != null && (value < least || value > most)) {
            problems.add(new FieldProblem(
                    field, "RANGE", "sandbox.bank.RANGE", List.of(Long.toString(least), Long.toString(most))));
        }
    }

    private static BankAccountNumber account(String typed) {
        return switch (BankAccountNumber.parse(typed)) {
            case Checked.Accepted<BankAccountNumber>(BankAccountNumber number, var _) -> number;
            case Checked.Refused<BankAccountNumber> refused ->
                throw new RequestRefused(
                        Problem.INVALID, List.of(new FieldProblem("account", refused.reason(), refused.messageKey())));
        };
    }

    /** How the bank behaves. */
    @Schema(example = "{\"delaySeconds\": 3, \"next\": \"BOUNCED\", \"reason\": \"ACCOUNT_NOT_FOUND\", \"times\": 1}")
    record Settings(
            @Schema(description = "Until it tells what became of a payment") @Nullable
            Long delaySeconds,

            @Schema(description = "How often it tells") @Nullable
            Integer copies,

            @Schema(description = "What becomes of the next payments") @Nullable
            Outcome next,

            @Schema(description = "Why they fail, where they do") @Nullable
            BounceReason reason,

            @Schema(description = "Of how many payments; after them, they arrive") @Nullable
            Integer times) {

        static Settings of(Behaviour behaviour) {
            return new Settings(
                    behaviour.delay().toSeconds(),
                    behaviour.copies(),
                    behaviour.next(),
                    behaviour.reason(),
                    behaviour.times());
        }
    }

    /** A line of a statement. */
    record Line(
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
            OffsetDateTime bookedAt,

            @Schema(example = "0.58") String amount,
            String holder,
            String branch,
            @Schema(example = "网商银行") String payer) {

        static Line of(SandboxBank.Line line) {
            return new Line(
                    line.bookedAt().atZone(BusinessCalendar.ZONE).toOffsetDateTime(),
                    line.amount(),
                    line.holder(),
                    line.branch(),
                    "网商银行");
        }
    }
}
