package gatehouse.supplier;

/** Where an invitation stands 邀请状态. */
public enum InvitationState {
    /** 等待确认: sent, and still good. */
    SENT,
    /** 已加入. */
    JOINED,
    /** 已取消 by the buyer. */
    CANCELLED,
    /** 已过期: nobody confirmed it in time. */
    EXPIRED
}
