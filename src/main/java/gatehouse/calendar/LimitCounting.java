package gatehouse.calendar;

/** How the days of the limit 最长3个工作日 are counted (spec C.4, decision D11). */
public enum LimitCounting {
    /** The first day is the business day after the day of submission (Civil Code art. 201). */
    SUBMISSION_DAY_NOT_COUNTED,
    /** The strict reading: the effective day is itself the first. */
    EFFECTIVE_DAY_IS_DAY_1
}
