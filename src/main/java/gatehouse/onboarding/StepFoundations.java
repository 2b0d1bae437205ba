package gatehouse.onboarding;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a step stands on 依托的步骤: while the approval of one of these is taken back, what was opened on it is suspended as well
 * (spec, end: revoking), and is there again with it.
 */
final class StepFoundations {

    private StepFoundations() {}

    /** Whether one of them is suspended. */
    static boolean areShaken(Step step, Predicate<Step> suspended) {
        return of(step).stream().anyMatch(suspended);
    }

    private static Set<Step> of(Step step) {
        return switch (step) {
            case ACCOUNT, BUSINESS_LICENSE -> EnumSet.noneOf(Step.class);
            case GENERAL_TAXPAYER, TRANSFER_COLLECTION -> EnumSet.of(Step.BUSINESS_LICENSE);
            case PROCUREMENT_MERCHANT ->
                EnumSet.of(Step.BUSINESS_LICENSE, Step.GENERAL_TAXPAYER, Step.TRANSFER_COLLECTION);
            case CREDIT_TERMS, BILL_ACCOUNT, TRUST_SERVICE ->
                EnumSet.range(Step.BUSINESS_LICENSE, Step.PROCUREMENT_MERCHANT);
        };
    }
}
