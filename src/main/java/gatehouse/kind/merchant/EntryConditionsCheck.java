package gatehouse.kind.merchant;

import gatehouse.checks.CheckAnswer;
import gatehouse.checks.CheckGroup;
import gatehouse.checks.CheckInput;
import java.math.BigDecimal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The check of 企采商's conditions: what is not as it should be is told, everything else is taken to be. */
@Component
class EntryConditionsCheck implements CheckGroup {

    private static final Set<String> FIELDS = Set.of(
            "realname",
            "collection",
            "disputes",
            "disputeRatePct",
            "annualPoints",
            "ipSevere",
            "fakeTrade3m",
            "competitive",
            "violationPoints",
            "compliance",
            "infringePoints",
            "overdue",
            "dishonest",
            "abnormal");

    @Override
    public String name() {
        return "qicaishang";
    }

    @Override
    public String example() {
        return "{\"changed\": {\"collection\": false, \"violationPoints\": 24}}";
    }

    @Override
    public CheckAnswer answer(CheckInput input) {
        CheckInput changed = input.object("changed").only(FIELDS);
        MerchantRecord record = new MerchantRecord(
                changed.flag("realname", true),
                changed.flag("collection", true),
                changed.count("disputes", 0),
                changed.decimal("disputeRatePct", BigDecimal.ZERO),
                changed.count("annualPoints", 0),
                changed.flag("ipSevere", false),
                changed.flag("fakeTrade3m", false),
                changed.flag("competitive", true),
                changed.count("violationPoints", 0),
                changed.flag("compliance", false),
                changed.flag("infringePoints", false),
                changed.flag("overdue", false),
                changed.flag("dishonest", false),
                changed.flag("abnormal", false));
        return CheckAnswer.ofAll(
                "failed",
                EntryConditions.failed(record).stream()
                        .map(EntryConditions::code)
                        .toList());
    }
}
