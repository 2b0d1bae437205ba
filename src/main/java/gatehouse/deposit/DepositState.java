package gatehouse.deposit;

/** Where a deposit stands 打款状态 (spec A.5). */
public enum DepositState {
    /** 打款中: asked for, the bank has not answered yet. */
    IN_FLIGHT,
    /** 已到账: the amount may be entered. */
    ARRIVED,
    /** 打款失败: the bank could not pay it in. */
    BOUNCED,
    /** 次数用完: both tries were wrong. */
    EXHAUSTED,
    /** 已认证. */
    VERIFIED,
    /** 已过期: nobody entered the amount in time. */
    EXPIRED,
    /** 已终止: the approval it followed was revoked. */
    ENDED;

    /** Whether nothing more can happen to it. */
    public boolean isOver() {
        return this != IN_FLIGHT && this != ARRIVED;
    }
}
