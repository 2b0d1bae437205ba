package gatehouse.onboarding;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.calendar.SlaPolicy;
import gatehouse.texts.Texts;
import gatehouse.vocabulary.KindCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The promise to a supplier in words 时效承诺: 「今天 24:00 前审核完，最迟 11月26日」. */
@Component
public class PromiseWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final BusinessCalendars calendars;
    private final Kinds kinds;
    private final Texts texts;
    private final Clock clock;

    PromiseWords(BusinessCalendars calendars, Kinds kinds, Texts texts, Clock clock) {
        this.calendars = calendars;
        this.kinds = kinds;
        this.texts = texts;
        this.clock = clock;
    }

    /** As it stands now: a promise that was missed is not repeated. */
    public String promise(ReviewDeadline deadline, Locale reader) {
        Instant now = clock.instant();
        String latest = date(deadline.limitDay(), reader);
        if (!now.isBefore(deadline.latestBefore())) {
            return texts.in(reader, "onboarding.promise.overdue");
        }
        Instant promised = deadline.promisedBefore();
        if (promised == null) {
            return texts.in(reader, "onboarding.promise.latest", latest, end(deadline.latestBefore()));
        }
        if (!now.isBefore(promised)) {
            return texts.in(reader, "onboarding.promise.missed", latest);
        }
        return texts.in(reader, "onboarding.promise", day(deadline.effectiveDay(), now, reader), end(promised), latest);
    }

    /** What would be promised to an application of the kind that is sent in at this moment. */
    public String promiseIfSentNow(KindCode kind, Locale reader) {
        Instant now = clock.instant();
        return texts.in(
                reader,
                "onboarding.promise.if-sent-now",
                TIME.format(now.atZone(BusinessCalendar.ZONE)),
                promise(calendars.deadline(now, policy(kind)), reader));
    }

    /** Why the deadline is what it is. */
    public String explanation(ReviewDeadline deadline, KindCode kind, Locale reader) {
        return calendars.explain(deadline, policy(kind)).in(reader);
    }

    private SlaPolicy policy(KindCode kind) {
        return kinds.required(kind).slaPolicy();
    }

    private String day(LocalDate day, Instant now, Locale reader) {
        LocalDate today = now.atZone(BusinessCalendar.ZONE).toLocalDate();
        if (day.equals(today)) {
            return texts.in(reader, "onboarding.promise.today");
        }
        return day.equals(today.plusDays(1)) ? texts.in(reader, "onboarding.promise.tomorrow") : date(day, reader);
    }

    private String date(LocalDate day, Locale reader) {
        return day.format(DateTimeFormatter.ofPattern(texts.in(reader, "onboarding.promise.date"), reader));
    }

    /** The end of a day is its 24:00. */
    private static String end(Instant before) {
        ZonedDateTime local = before.atZone(BusinessCalendar.ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? "24:00" : TIME.format(local);
    }
}
