package gatehouse.review;

/** What can happen to a case 审核步骤; its words are the text {@code review.step.<STEP>}. */
public enum ReviewStep {
    SUBMITTED,
    RESUBMITTED,
    WITHDRAWN,
    /** 自动撤回: an automatic check has opened the step meanwhile. */
    OVERTAKEN,
    CLAIMED,
    RELEASED,
    TRANSFERRED,
    ASSIGNED,
    TAKEN_BACK,
    LEASE_EXPIRED,
    APPROVED,
    REJECTED,
    SUPPLEMENT_ASKED,
    REVOKED,
    /** 撤销后重新进入审核: the round that a revocation begins, with what was sent before. */
    REOPENED;

    /** Whether what is noted with it are codes of the catalogue of reasons; with any other step stand words. */
    boolean givesReasons() {
        return this == REJECTED || this == SUPPLEMENT_ASKED;
    }

    /** What happened to the application, whose record tells it: the case only follows. */
    boolean followsTheApplication() {
        return this == SUBMITTED || this == RESUBMITTED || this == WITHDRAWN || this == OVERTAKEN;
    }

    /** The name in the audit record. */
    String auditAction() {
        return "CASE_" + name();
    }
}
