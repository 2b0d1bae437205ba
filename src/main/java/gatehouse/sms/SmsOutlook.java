package gatehouse.sms;

/** How the way out is 网关状态. */
public enum SmsOutlook {
    WORKING,
    /** No gateway is configured: everything waits. */
    NO_GATEWAY,
    /** It failed several times in a row, as this node sees it. */
    GATEWAY_DOWN
}
