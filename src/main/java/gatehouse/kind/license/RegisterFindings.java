package gatehouse.kind.license;

import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.register.RegisterAnswer;
import gatehouse.register.RegisterAnswer.CompanyState;
import gatehouse.register.RegisterAnswer.Part;
import gatehouse.review.MachineCheck;
import gatehouse.review.MachineCheck.Verdict;
import gatehouse.ui.BeijingTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the business register says, beside the fields that it is about 工商登记核对结果: it decides nothing. */
final class RegisterFindings {

    private RegisterFindings() {}

    static List<MachineCheck> of(RegisterCheck check) {
        return switch (check) {
            case RegisterCheck.Waiting(var awayAt) -> List.of(waiting(awayAt));
            case RegisterCheck.Answered(RegisterAnswer.Agrees(CompanyState state), Instant at) ->
                Stream.concat(Stream.of(told(Field.COMPANY_NAME, Verdict.FINE, "agrees", at)), state(state, at))
                        .toList();
            case RegisterCheck.Answered(RegisterAnswer.Differs(CompanyState state, Set<Part> parts), Instant at) ->
                Stream.concat(
                                parts.stream().sorted().map(part -> told(field(part), Verdict.WRONG, "differs", at)),
                                state(state, at))
                        .toList();
            case RegisterCheck.Answered(RegisterAnswer.NotFound(), Instant at) ->
                List.of(told(Field.COMPANY_NAME, Verdict.WRONG, "not-found", at));
        };
    }

    private static MachineCheck waiting(@Nullable Instant awayAt) {
        return awayAt == null
                ? check(Field.COMPANY_NAME, Verdict.LOOK, "waiting")
                : told(Field.COMPANY_NAME, Verdict.LOOK, "away", awayAt);
    }

    /** Some registers do not tell the state. */
    private static Stream<MachineCheck> state(CompanyState state, Instant at) {
        Verdict verdict = switch (state) {
            case IN_BUSINESS, UNTOLD -> Verdict.FINE;
            case ABNORMAL -> Verdict.LOOK;
            case DEREGISTERED, REVOKED, MOVED_AWAY -> Verdict.WRONG;
        };
        return state == CompanyState.UNTOLD
                ? Stream.empty()
                : Stream.of(told(Field.COMPANY_NAME, verdict, "state." + state, at));
    }

    private static String field(Part part) {
        return switch (part) {
            case NAME -> Field.COMPANY_NAME;
            case NUMBER -> Field.COMPANY_NUMBER;
            case REPRESENTATIVE -> Field.REPRESENTATIVE_NAME;
        };
    }

    private static MachineCheck told(String field, Verdict verdict, String what, Instant at) {
        return check(field, verdict, what, BeijingTime.inList(at));
    }

    private static MachineCheck check(String field, Verdict verdict, String what, String... arguments) {
        return new MachineCheck(field, verdict, "license.check.register." + what, List.of(arguments));
    }
}
