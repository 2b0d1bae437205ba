package gatehouse.deposit;

/** Why the bank could not pay a deposit in 打款失败原因: a word, never the bank's own text, which might name more than it should. */
public enum BounceReason {
    ACCOUNT_NOT_FOUND,
    HOLDER_DIFFERS,
    ACCOUNT_FROZEN,
    BRANCH_UNKNOWN,
    REFUSED_BY_BANK;

    public String messageKey() {
        return "deposit.bounced." + name();
    }
}
