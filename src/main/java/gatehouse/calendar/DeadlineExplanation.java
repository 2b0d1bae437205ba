package gatehouse.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deadline says in words why it is what it is 截止时间说明: for reviewers, and for those who wait. */
public final class DeadlineExplanation {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String DAY_END_24_00 = "24:00";

    private final ReviewDeadline deadline;
    private final SlaPolicy policy;
    private final BusinessCalendar calendar;
    private final LocalDateTime submitted;

    private DeadlineExplanation(ReviewDeadline deadline, SlaPolicy policy, BusinessCalendar calendar) {
        this.deadline = deadline;
        this.policy = policy;
        this.calendar = calendar;
        submitted = LocalDateTime.ofInstant(deadline.submittedAt(), BusinessCalendar.ZONE);
    }

    public static DeadlineExplanation of(ReviewDeadline deadline, SlaPolicy policy, BusinessCalendar calendar) {
        return new DeadlineExplanation(deadline, policy, calendar);
    }

    public String in(Locale reader) {
        var words = CalendarWords.in(reader);
        return submission(words) + promise(words) + limit(words) + provisional(words);
    }

    private String submission(CalendarWords words) {
        var day = day(submitted.toLocalDate(), words);
        var time = TIME.format(submitted);
        var cutOff = policy.cutOff();
        if (cutOff == null) {
            return words.text("calendar.explanation.submitted", day, time);
        }
        return words.text("calendar.explanation.submitted." + reason(cutOff), day, time, TIME.format(cutOff));
    }

    private String reason(LocalTime cutOff) {
        if (!calendar.isBusinessDay(submitted.toLocalDate())) {
            return "day-off";
        }
        var time = submitted.toLocalTime();
        if (time.isBefore(cutOff)) {
            return "in-time";
        }
        return time.truncatedTo(ChronoUnit.MINUTES).equals(cutOff) ? "at-cut-off" : "after-cut-off";
    }

    private String promise(CalendarWords words) {
        if (deadline.promisedBefore() == null) {
            return "";
        }
        var effective = deadline.effectiveDay();
        if (effective.equals(submitted.toLocalDate())) {
            return words.text("calendar.explanation.promised.same-day", dayEnd());
        }
        var skipped = DaysOff.between(submitted.toLocalDate(), effective, calendar);
        return words.text(
                "calendar.explanation.promised." + (skipped.isEmpty() ? "next-day" : "after-days-off"),
                day(effective, words),
                dayEnd(),
                list(skipped, words));
    }

    private String limit(CalendarWords words) {
        var key = deadline.promisedBefore() == null ? "calendar.explanation.limit.alone" : "calendar.explanation.limit";
        return words.text(key, day(deadline.limitDay(), words), dayEnd(), counting(words), countedDays(words));
    }

    private String counting(CalendarWords words) {
        return words.text(
                "calendar.explanation.limit." + policy.limitCounting(),
                policy.limitDays(),
                words.date(deadline.effectiveDay(), submitted.getYear()));
    }

    /** Which days were passed over, and which weekend days were not: what the promise has said is not said again. */
    private String countedDays(CalendarWords words) {
        var said = deadline.promisedBefore() == null ? submitted.toLocalDate() : deadline.effectiveDay();
        var notes = new ArrayList<String>();
        var skipped = DaysOff.between(said, deadline.limitDay(), calendar);
        if (!skipped.isEmpty()) {
            notes.add(words.text("calendar.explanation.days.skipped", list(skipped, words)));
        }
        var madeUp = makeUpDays(said, words);
        if (!madeUp.isEmpty()) {
            notes.add(words.text(
                    "calendar.explanation.days.made-up", words.joined("calendar.list.and", madeUp), madeUp.size()));
        }
        return notes.isEmpty()
                ? ""
                : words.text("calendar.explanation.days", words.joined("calendar.explanation.days.and", notes));
    }

    private List<String> makeUpDays(LocalDate after, CalendarWords words) {
        return after.plusDays(1)
                .datesUntil(deadline.limitDay())
                .filter(calendar::isMakeUpDay)
                .map(day -> words.date(day, submitted.getYear()))
                .toList();
    }

    private String provisional(CalendarWords words) {
        var years = deadline.provisional() ? yearsNotAnnounced() : List.<String>of();
        return years.isEmpty()
                ? ""
                : words.text("calendar.explanation.provisional", words.joined("calendar.list.and", years));
    }

    private List<String> yearsNotAnnounced() {
        return Stream.of(submitted.toLocalDate(), deadline.effectiveDay(), deadline.limitDay())
                .map(LocalDate::getYear)
                .distinct()
                .filter(year -> calendar.yearStatus(year) == YearStatus.PROVISIONAL)
                .map(String::valueOf)
                .toList();
    }

    private String list(Collection<DaysOff> skipped, CalendarWords words) {
        return words.joined(
                "calendar.list.and",
                skipped.stream().map(days -> skipped(days, words)).toList());
    }

    private String skipped(DaysOff days, CalendarWords words) {
        var reason = days.name()
                .map(name -> words.text("calendar.day.off", words.name(name)))
                .orElseGet(() -> weekend(days, words));
        return words.text("calendar.skipped", reason, words.range(days.first(), days.last(), submitted.getYear()));
    }

    private static String weekend(DaysOff days, CalendarWords words) {
        return days.isOneDay()
                ? words.text("calendar.weekend.day", words.dayOfWeek(days.first()))
                : words.text("calendar.weekend");
    }

    /** 2月14日（周六，调休上班）. */
    private String day(LocalDate day, CalendarWords words) {
        var date = words.date(day, submitted.getYear());
        var week = words.dayOfWeek(day);
        return dayName(day, words) instanceof String name
                ? words.text("calendar.date.of-the-week-and-name", date, week, name)
                : words.text("calendar.date.of-the-week", date, week);
    }

    private @Nullable String dayName(LocalDate day, CalendarWords words) {
        var name = calendar.dayName(day).map(words::name).orElse(null);
        return name == null || calendar.isBusinessDay(day) ? name : words.text("calendar.day.off", name);
    }

    private String dayEnd() {
        return policy.endsAtMidnight() ? DAY_END_24_00 : TIME.format(policy.dayEnd());
    }
}
