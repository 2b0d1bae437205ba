package gatehouse.onboarding;

import gatehouse.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The form of a round that is under review 审核中的表单, field by field, in clear: for a machine that compares it. */
public record SentForm(int round, Instant submittedAt, Map<String, String> fields) {

    public SentForm {
        fields = Map.copyOf(fields);
    }

    /** The day on which it was sent, in Beijing: a document must have been valid then. */
    public LocalDate day() {
        return submittedAt.atZone(BusinessCalendar.ZONE).toLocalDate();
    }
}
