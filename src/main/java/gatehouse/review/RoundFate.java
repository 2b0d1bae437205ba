package gatehouse.review;

/** What became of a round of review 办结时效, as the figures count it. */
public enum RoundFate {
    /** 按时: decided before the latest. */
    WITHIN,
    /** 未办结: not decided, the latest not past. */
    OPEN,
    /** 超时: the latest missed, decided or not. */
    BREACHED,
    /** 已撤回 by the supplier. */
    WITHDRAWN,
    /** 错过承诺: the promise missed, within the latest or not. */
    PROMISE_MISSED
}
