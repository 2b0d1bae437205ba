package gatehouse.deposit;

/** What became of an amount that was entered 回填结果. */
public enum Verification {
    VERIFIED,
    WRONG_1_LEFT,
    /** A new deposit may be asked for after the pause. */
    WRONG_EXHAUSTED
}
