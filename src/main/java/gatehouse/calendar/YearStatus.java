package gatehouse.calendar;

/** Whether the State Council's notice 放假通知 for a year is in the calendar (spec C.3). */
public enum YearStatus {
    /** 暂估: the statutory days alone, no make-up days. */
    PROVISIONAL,
    /** 已公布: as in the notice. */
    ANNOUNCED
}
