package gatehouse.supplier;

import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a new account 企业资料 (spec A.3), as typed.
 *
 * @param tradeRole the name of a {@link TradeRole}
 */
public record Registrant(
        @Nullable String contactName,
        @Nullable String companyName,
        @Nullable String tradeRole) {

    private static final int LONGEST_AS_TYPED = 400;

    /** Nothing is known: an account that somebody vouches for, which then sells. */
    public static final Registrant UNKNOWN = new Registrant(null, null, null);

    /** What the page asks for is all required. */
    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        broken("contactName", PersonName.parse(contactName)).ifPresent(problems::add);
        broken("companyName", CompanyName.parse(companyName)).ifPresent(problems::add);
        // spaces do not count for a name, but they are kept
        company()
                .filter(name -> name.raw().length() > LONGEST_AS_TYPED)
                .ifPresent(
                        _ -> problems.add(new FieldProblem("companyName", "LENGTH", "vocabulary.companyname.LENGTH")));
        if (TradeRole.find(tradeRole).isEmpty()) {
            String code = tradeRole == null || tradeRole.isBlank() ? "REQUIRED" : "UNKNOWN";
            problems.add(new FieldProblem("tradeRole", code, "supplier.tradeRole." + code));
        }
        return problems;
    }

    /** A platform may leave out what it vouches for; what it gives has to be right. */
    List<FieldProblem> problemsOfGiven() {
        return new Registrant(
                        contactName == null ? "某某" : contactName,
                        companyName == null ? "某某" : companyName,
                        tradeRole == null ? TradeRole.SELLER.name() : tradeRole)
                .problems();
    }

    TradeRole role() {
        return TradeRole.find(tradeRole).orElse(TradeRole.SELLER);
    }

    Optional<PersonName> contact() {
        return contactName == null
                ? Optional.empty()
                : PersonName.parse(contactName).value();
    }

    Optional<CompanyName> company() {
        return companyName == null
                ? Optional.empty()
                : CompanyName.parse(companyName).value();
    }

    private static Optional<FieldProblem> broken(String field, Checked<?> checked) {
        return checked instanceof Checked.Refused<?> refused
                ? Optional.of(new FieldProblem(field, refused.reason(), refused.messageKey()))
                : Optional.empty();
    }
}
