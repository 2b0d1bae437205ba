package gatehouse.review;

import java.time.Duration;
import java.util.SortedMap;

/**
 * The histogram 直方图 of times to decision: each bucket reaches a tenth further than the one before, so that a figure read
 * from it, the middle of a bucket, is at most 5 % off from one minute on.
 */
final class DurationBuckets {

    private static final double RATIO = 1.1;
    private static final double FIRST_MILLIS = Duration.ofMinutes(1).toMillis();

    private DurationBuckets() {}

    static int of(Duration duration) {
        double millis = duration.toMillis();
        return millis < FIRST_MILLIS ? 0 : 1 + (int) Math.floor(Math.log(millis / FIRST_MILLIS) / Math.log(RATIO));
    }

    /** The value that stands for a bucket. */
    static Duration middle(int bucket) {
        double millis = bucket == 0 ? FIRST_MILLIS / 2 : FIRST_MILLIS * Math.pow(RATIO, bucket - 0.5);
        return Duration.ofMillis(Math.round(millis));
    }

    /** The duration that this part of the decisions did not exceed; nothing was decided: zero. */
    static Duration quantile(SortedMap<Integer, Long> casesByBucket, double part) {
        long all = casesByBucket.values().stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (var bucket : casesByBucket.entrySet()) {
            seen += bucket.getValue();
            if (seen >= Math.ceil(all * part) && seen > 0) {
                return middle(bucket.getKey());
            }
        }
        return Duration.ZERO;
    }
}
