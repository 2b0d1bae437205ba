package gatehouse.review;

import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which rounds of review a list shows 轮次筛选: those behind one figure of {@link ReviewFigures}, exactly. */
public sealed interface RoundList {

    /** The queue; none means every queue. */
    @Nullable
    KindCode kind();

    /**
     * What was submitted on these days, both counted.
     *
     * @param hour only what came within this hour of Beijing
     * @param became only what this became of
     */
    record Submitted(
            @Nullable KindCode kind,
            LocalDate first,
            LocalDate last,
            @Nullable Integer hour,
            @Nullable RoundFate became)
            implements RoundList {}

    /** What was decided on these days, both counted. */
    record Decided(@Nullable KindCode kind, LocalDate first, LocalDate last) implements RoundList {}

    /** What breaks its promise or its limit with the end of today. */
    record MissingToday(@Nullable KindCode kind) implements RoundList {}
}
