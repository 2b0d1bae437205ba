package gatehouse.onboarding;

/** How a round of review ended 审核结果, as the supplier hears it. */
public enum Outcome {
    APPROVED,
    REJECTED,
    SUPPLEMENT_ASKED,
    REVOKED
}
