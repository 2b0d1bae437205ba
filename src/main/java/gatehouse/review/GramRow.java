package gatehouse.review;

import java.time.LocalDateTime;
import java.util.Comparator;

/** A row of the index of names 检索项: in the order of its key, which is what makes the most numerous rows cheap. */
record GramRow(long pair, LocalDateTime due, long applicationId) implements Comparable<GramRow> {

    private static final Comparator<GramRow> BY_KEY = Comparator.comparingLong(GramRow::pair)
            .thenComparing(GramRow::due)
            .thenComparingLong(GramRow::applicationId);

    @Override
    public int compareTo(GramRow other) {
        return BY_KEY.compare(this, other);
    }

    Object[] values() {
        return new Object[] {pair, due, applicationId};
    }
}
