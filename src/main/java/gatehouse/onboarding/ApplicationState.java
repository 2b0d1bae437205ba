package gatehouse.onboarding;

/** Where an application stands 申请状态 (spec A.4). */
public enum ApplicationState {
    /** 审核中: with the review desk. */
    SUBMITTED,
    /** 待补件: the supplier is asked for more; the clock stands still. */
    SUPPLEMENT_ASKED,
    /** 审核通过. */
    APPROVED,
    /** 已驳回: may be corrected and sent again. */
    REJECTED,
    /** 已撤回 by the supplier, before anybody claimed it. */
    WITHDRAWN
}
