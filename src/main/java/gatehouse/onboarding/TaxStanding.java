package gatehouse.onboarding;

/** How a supplier stands with 一般纳税人资格 (spec A.6). */
public enum TaxStanding {
    NONE,
    /** Checked or reviewed just now. */
    PENDING,
    /** 小规模纳税人, as the supplier declared. */
    SMALL_SCALE,
    VERIFIED
}
