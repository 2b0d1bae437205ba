package gatehouse.help;

/** Where a question stands 反馈状态. */
public enum FeedbackState {
    /** 待回复. */
    OPEN,
    /** 处理中: somebody is at it. */
    CLAIMED,
    /** 已回复. */
    ANSWERED
}
