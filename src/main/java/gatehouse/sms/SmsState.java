package gatehouse.sms;

/** Where an SMS stands 短信状态. */
public enum SmsState {
    /** 待发送. */
    PENDING,
    /** 发送中: with the gateway, or perhaps so; the gateway is asked before it is sent again. */
    SENDING,
    /** 已发送. */
    SENT,
    /** 发送失败: refused, or given up after many tries; staff may try again. */
    FAILED
}
