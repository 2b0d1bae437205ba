package gatehouse.oversight;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.SlaPolicy;
import gatehouse.calendar.YearStatus;
import gatehouse.review.HeldCase;
import gatehouse.review.HeldCases;
import gatehouse.review.ReviewFigures;
import gatehouse.review.ReviewFigures.DueFigure;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The SLA board 时效看板: kept figures only, read once for all who look. */
@Service
public class SlaBoard {

    /** How many days the trend and the times to decision go back, today counted. */
    public static final int DAYS = 30;

    private static final int BUSINESS_DAYS_AHEAD = 5;
    /** When the notice of next year is awaited (spec C.3). */
    private static final Month NOTICE_AWAITED = Month.OCTOBER;

    private final ReviewFigures figures;
    private final HeldCases held;
    private final BusinessCalendars calendars;
    private final Clock clock;
    private final SharedReadings shared;

    SlaBoard(ReviewFigures figures, HeldCases held, BusinessCalendars calendars, BoardPulse pulse, Clock clock) {
        this.figures = figures;
        this.held = held;
        this.calendars = calendars;
        this.clock = clock;
        this.shared = new SharedReadings(pulse);
    }

    /**
     * Everything that the board shows, but who holds what.
     *
     * @param arrivalsDay the day whose hours are told; none means today
     */
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMINISTRATOR', 'AUDITOR')")
    public BoardFigures figures(@Nullable LocalDate arrivalsDay) {
        LocalDate today = today();
        LocalDate day = arrivalsDay == null ? today : arrivalsDay;
        return shared.get(List.of(today, day), () -> read(today, day));
    }

    /** Who holds what now, the longest held first. */
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'AUDITOR')")
    public List<HeldCase> held() {
        return shared.get("held", held::now);
    }

    /** Today in Beijing. */
    public LocalDate today() {
        return clock.instant().atZone(BusinessCalendar.ZONE).toLocalDate();
    }

    private BoardFigures read(LocalDate today, LocalDate arrivalsDay) {
        Instant at = clock.instant();
        LocalDate firstDay = today.minusDays(DAYS - 1L);
        List<DueFigure> due = figures.due();
        BusinessCalendar calendar = calendars.current();
        return new BoardFigures(
                at,
                today,
                figures.queues(),
                figures.missingToday(),
                dueDays(today, due, calendar),
                due,
                arrivalsDay,
                figures.arrivals(arrivalsDay),
                firstDay,
                figures.cohorts(firstDay, today),
                figures.decisionTimes(firstDay, today),
                calendars.inForce(SlaPolicy.REVIEW_16_3).cutOff(),
                missingCalendar(today, calendar));
    }

    private static List<DueDay> dueDays(LocalDate today, List<DueFigure> due, BusinessCalendar calendar) {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(today);
        LocalDate day = today.plusDays(1);
        for (int ahead = 0; ahead < BUSINESS_DAYS_AHEAD && calendar.holds(day); day = day.plusDays(1)) {
            if (calendar.isBusinessDay(day)) {
                days.add(day);
                ahead++;
            }
        }
        // nothing that is promised is left out, even for a day that turned out to be free
        due.forEach(figure -> days.add(figure.promisedDay()));
        return days.stream()
                .map(one -> new DueDay(one, isProvisional(one.getYear(), calendar)))
                .toList();
    }

    private static @Nullable Integer missingCalendar(LocalDate today, BusinessCalendar calendar) {
        int next = today.getYear() + 1;
        return today.getMonth().compareTo(NOTICE_AWAITED) >= 0 && isProvisional(next, calendar) ? next : null;
    }

    private static boolean isProvisional(int year, BusinessCalendar calendar) {
        return !calendar.holds(LocalDate.of(year, 1, 1)) || calendar.yearStatus(year) == YearStatus.PROVISIONAL;
    }
}
