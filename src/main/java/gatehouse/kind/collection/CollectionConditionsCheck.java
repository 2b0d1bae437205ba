package gatehouse.kind.collection;

import gatehouse.checks.CheckAnswer;
import gatehouse.checks.CheckGroup;
import gatehouse.checks.CheckInput;
import java.math.BigDecimal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The check of 融易收's conditions: what is not as it should be is told, everything else is taken to be. */
@Component
class CollectionConditionsCheck implements CheckGroup {

    private static final Set<String> FIELDS = Set.of(
            "disputes",
            "disputeRatePct",
            "annualPoints",
            "ipSevere",
            "realname",
            "monthlyAlipayTrade",
            "invoiceCapable",
            "buyerPool");

    @Override
    public String name() {
        return "rongyishou";
    }

    @Override
    public String example() {
        return "{\"changed\": {\"disputes\": 2, \"disputeRatePct\": \"0.0301\"}}";
    }

    @Override
    public CheckAnswer answer(CheckInput input) {
        CheckInput changed = input.object("changed").only(FIELDS);
        CollectionRecord record = new CollectionRecord(
                changed.count("disputes", 0),
                changed.decimal("disputeRatePct", BigDecimal.ZERO),
                changed.count("annualPoints", 0),
                changed.flag("ipSevere", false),
                changed.flag("realname", true),
                changed.flag("monthlyAlipayTrade", false),
                changed.flag("invoiceCapable", true),
                changed.flag("buyerPool", false));
        return CheckAnswer.ofAll(
                "failed",
                CollectionConditions.failed(record).stream()
                        .map(CollectionConditions::code)
                        .toList());
    }
}
