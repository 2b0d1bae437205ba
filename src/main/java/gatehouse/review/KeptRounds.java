package gatehouse.review;

import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;

/** How many rounds of a queue, submitted on a day and due on others, are counted where 轮次计数. */
record KeptRounds(
        KindCode kind, Bucket bucket, LocalDate submittedDay, LocalDate promisedDay, LocalDate limitDay, long cases) {

    boolean isWithin() {
        return bucket == Bucket.DECIDED_WITHIN || bucket == Bucket.DECIDED_PROMISE_MISSED;
    }

    boolean isBreached(LocalDate today) {
        return bucket == Bucket.DECIDED_BREACHED || (bucket.isOpen() && limitDay.isBefore(today));
    }

    /** Where nothing is promised, the promised day is the limit day, and nothing is missed beside the limit. */
    boolean missedItsPromise(LocalDate today) {
        if (!promisedDay.isBefore(limitDay)) {
            return false;
        }
        return bucket == Bucket.DECIDED_PROMISE_MISSED
                || bucket == Bucket.DECIDED_BREACHED
                || (bucket.isOpen() && promisedDay.isBefore(today));
    }
}
