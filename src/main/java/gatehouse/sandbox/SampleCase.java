package gatehouse.sandbox;

import gatehouse.calendar.Band;
import gatehouse.sandbox.SampleRound.End;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the last application of a road stands 样例状态.
 *
 * @param back sent back once, and sent in again
 * @param end none while it waits
 * @param band in which it waits
 */
record SampleCase(boolean back, @Nullable End end, @Nullable Band band) {

    /** As many of one queue are claimed at the start, the most urgent first. */
    private static final int CLAIMED_AT_MOST = 3;

    /** Every state there is, and the queue in every band as often as asked. */
    static List<SampleCase> every(int waiting) {
        List<SampleCase> cases = new ArrayList<>();
        for (int time = 0; time < waiting; time++) {
            for (Band band : Band.values()) {
                cases.add(new SampleCase(false, null, band));
            }
        }
        for (End end : End.values()) {
            cases.add(new SampleCase(false, end, null));
        }
        cases.add(new SampleCase(true, null, Band.DUE_TODAY));
        cases.add(new SampleCase(true, null, Band.PROMISE_MISSED));
        cases.add(new SampleCase(true, End.APPROVED, null));
        for (int time = 0; time <= CLAIMED_AT_MOST; time++) {
            // the only band that is possible at every hour, for every kind
            cases.add(new SampleCase(true, null, Band.OVERDUE));
        }
        return List.copyOf(cases);
    }

    boolean isOpen() {
        return end == null;
    }
}
