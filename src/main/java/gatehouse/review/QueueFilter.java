package gatehouse.review;

import gatehouse.calendar.Band;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases shows 队列筛选; part of the URL.
 *
 * @param kinds none means every kind that the user may see
 * @param states none means every state
 * @param band none means every band; only open cases have one
 * @param text number, company number or phone exact; company name by prefix or by any two characters within it
 * @param holderId only the cases of one reviewer
 * @param dueDay only what is promised for this day
 * @param submittedDay only what was submitted on this day
 */
public record QueueFilter(
        Set<KindCode> kinds,
        Set<CaseState> states,
        @Nullable Band band,
        @Nullable String text,
        @Nullable Long holderId,
        @Nullable LocalDate dueDay,
        @Nullable LocalDate submittedDay) {

    public QueueFilter {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public QueueFilter(
            Set<KindCode> kinds,
            Set<CaseState> states,
            @Nullable Band band,
            @Nullable String text,
            @Nullable Long holderId) {
        this(kinds, states, band, text, holderId, null, null);
    }

    /** The states that can show anything. */
    Set<CaseState> possibleStates() {
        Set<CaseState> possible = states.isEmpty() ? EnumSet.allOf(CaseState.class) : EnumSet.copyOf(states);
        if (band != null) {
            possible.retainAll(EnumSet.of(CaseState.WAITING, CaseState.CLAIMED));
        }
        if (holderId != null) {
            possible.retainAll(EnumSet.of(CaseState.CLAIMED));
        }
        return possible;
    }

    /** Whether the kept counts tell how many these are. */
    boolean isCounted() {
        return text == null
                && holderId == null
                && submittedDay == null
                && !states.isEmpty()
                && EnumSet.of(CaseState.WAITING, CaseState.CLAIMED).containsAll(states);
    }
}
