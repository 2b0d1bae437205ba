package gatehouse.onboarding;

import gatehouse.texts.FieldProblem;

/** What a step still waits for 缺少的前置条件, and the step at which it is to be had. */
public record Missing(Prerequisite prerequisite) {

    /** As the specification's vectors call it. */
    public String code() {
        return prerequisite.code();
    }

    public String messageKey() {
        return prerequisite.messageKey();
    }

    /** Where to go for it. */
    public Step remedy() {
        return switch (prerequisite) {
            case ACCOUNT -> Step.ACCOUNT;
            case REALNAME -> Step.BUSINESS_LICENSE;
            case TAX_OR_POOL, TAX -> Step.GENERAL_TAXPAYER;
            case COLLECTION -> Step.TRANSFER_COLLECTION;
            case MERCHANT_OR_POOL, MERCHANT -> Step.PROCUREMENT_MERCHANT;
        };
    }

    /** As what a submission of the kind is refused for. */
    public FieldProblem problem() {
        return new FieldProblem("kind", code(), messageKey());
    }
}
