package gatehouse.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.Vectors;
import gatehouse.Vectors.Row;
import gatehouse.vocabulary.NameVerdict;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;

/** Every row of {@code microdeposit} on the rules and the entities alone. */
class DepositVectorsTests {

    private final DepositAllowance allowance =
            new DepositAllowance(DepositSamples.approval().supplier(), DepositSamples.LICENSE);
    private @Nullable Deposit current;
    private @Nullable DepositAmount sent;

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("microdeposit")
    void theManualsRules(Row row) {
        var results = VectorEvent.of(row).stream()
                .map(event -> happen(event, row.flag("approved")))
                .toList();

        assertThat(results).isEqualTo(row.texts("results"));
        assertThat(VectorEvent.finalState(current == null ? null : current.stateAt(lastInstant(row))))
                .isEqualTo(row.text("finalState"));
    }

    private static Instant lastInstant(Row row) {
        return VectorEvent.of(row).getLast().at();
    }

    private String happen(VectorEvent event, boolean approved) {
        return switch (event.what()) {
            case "apply" -> apply(event, approved);
            case "bank_ok" -> arrive(event);
            case "bank_fail" ->
                current != null && current.bounce(BounceReason.ACCOUNT_NOT_FOUND, event.at())
                        ? "SENT_SMS_FAIL"
                        : "IGNORED";
            default -> verify(event);
        };
    }

    private String apply(VectorEvent event, boolean approved) {
        var state = current == null ? null : current.stateAt(event.at());
        var refused = DepositRules.obstacle(new DepositRules.Asked(approved, state, allowance, event.at()))
                .or(() -> DepositRules.obstacle(NameVerdict.valueOf(event.argument("EQUAL"))));
        if (refused.isPresent()) {
            return "REJECT_" + refused.get();
        }
        allowance.applied(event.at());
        current = DepositSamples.deposit(event.at());
        return "APPLIED";
    }

    private String arrive(VectorEvent event) {
        if (current == null || !current.arrive(event.at())) {
            return "IGNORED";
        }
        sent = DepositAmount.parse(event.argument("")).orElseThrow();
        return "SENT_SMS_OK";
    }

    private String verify(VectorEvent event) {
        if (current == null) {
            return "NO_ACTIVE_DEPOSIT";
        }
        try {
            current.requireEnterable(event.at());
            Optional<DepositAmount> entered = DepositAmount.parse(event.argument(""));
            if (entered.isEmpty() || sent == null) {
                return "INVALID_FORMAT";
            }
            Verification verification = current.enter(entered.get(), sent, event.at());
            if (verification == Verification.WRONG_EXHAUSTED) {
                allowance.exhausted(event.at());
            }
            return verification.name();
        } catch (DepositRefused refused) {
            return refused.reason().name();
        }
    }
}
