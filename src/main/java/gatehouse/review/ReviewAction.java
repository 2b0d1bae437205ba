package gatehouse.review;

/** What can be done with a case 操作; the case itself says which of them may be done now, and by whom. */
public enum ReviewAction {
    CLAIM,
    RELEASE,
    TRANSFER,
    APPROVE,
    REJECT,
    REQUEST_SUPPLEMENT,
    /** 收回: a supervisor returns a claimed case to its queue. */
    TAKE_BACK,
    /** 指派: a supervisor gives a case to a reviewer. */
    ASSIGN,
    /** 撤销审核通过. */
    REVOKE
}
