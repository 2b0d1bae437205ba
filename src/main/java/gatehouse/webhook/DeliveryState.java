package gatehouse.webhook;

/** Where a delivery stands 投递状态. */
public enum DeliveryState {
    /** 待投递: the first time, or again. */
    PENDING,
    /** 投递中, until its lease is over. */
    SENDING,
    /** 已送达: answered with 2xx. */
    DELIVERED,
    /** 投递失败: given up; may be replayed. */
    FAILED
}
