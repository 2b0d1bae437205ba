package gatehouse.onboarding;

import java.util.List;

/** Which prerequisites each step has 前置条件, the table of the manual (spec A.1). */
public final class Prerequisites {

    private Prerequisites() {}

    /** All of a step, in the order in which they are named. */
    public static List<Prerequisite> of(Step step) {
        return switch (step) {
            case ACCOUNT -> List.of();
            case BUSINESS_LICENSE -> List.of(Prerequisite.ACCOUNT);
            case GENERAL_TAXPAYER -> List.of(Prerequisite.ACCOUNT, Prerequisite.REALNAME);
            case TRANSFER_COLLECTION -> List.of(Prerequisite.ACCOUNT, Prerequisite.REALNAME, Prerequisite.TAX_OR_POOL);
            // 完成以上三项后
            case PROCUREMENT_MERCHANT ->
                List.of(Prerequisite.ACCOUNT, Prerequisite.REALNAME, Prerequisite.COLLECTION, Prerequisite.TAX);
            case CREDIT_TERMS -> List.of(Prerequisite.ACCOUNT, Prerequisite.MERCHANT_OR_POOL);
            case BILL_ACCOUNT -> List.of(Prerequisite.ACCOUNT, Prerequisite.REALNAME, Prerequisite.MERCHANT);
            case TRUST_SERVICE -> List.of(Prerequisite.ACCOUNT, Prerequisite.MERCHANT);
        };
    }

    /** All that are not met, not the first alone. */
    public static List<Prerequisite> missing(Step step, Standing standing) {
        return of(step).stream()
                .filter(prerequisite -> !prerequisite.isMetBy(standing))
                .toList();
    }
}
