package gatehouse.review;

/** Where a case stands on the desk 审核状态. */
public enum CaseState {
    /** 待审核: in the queue. */
    WAITING,
    /** 审核中: held by one reviewer, under a lease. */
    CLAIMED,
    /** 已办结: decided. */
    CLOSED,
    /** 已撤回 by the supplier. */
    WITHDRAWN
}
