package gatehouse.deposit;

/** How the way to the payout bank is 银行通道状态. */
public enum PayoutOutlook {
    WORKING,
    /** No bank is configured: everything waits. */
    NO_BANK,
    /** It failed several times in a row, as this node sees it. */
    BANK_DOWN
}
