package gatehouse.sandbox;

import gatehouse.calendar.Band;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.calendar.SlaPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** When something must have been sent in to stand in a band now 时效分布; before 16:00 today nothing is 时效内 yet, say. */
record SampleBands(BusinessCalendar calendar, Instant now) {

    private static final int DAYS_BACK = 16;
    private static final Duration LATELY = Duration.ofMinutes(6);
    /** A deadline depends on the day and on which side of the 16:00 line it is, on nothing else. */
    private static final LocalTime LINE = LocalTime.of(16, 0);

    /** Mostly people send in while they are at work. */
    private static final LocalTime MORNING = LocalTime.of(9, 5);

    private static final LocalTime EVENING = LocalTime.of(20, 30);

    private record Window(Instant from, Instant until) {

        Instant within(SplittableRandom random) {
            return from.plusSeconds(
                    random.nextLong(Math.max(1, Duration.between(from, until).toSeconds())));
        }
    }

    Set<Band> possible(SlaPolicy policy) {
        return Arrays.stream(Band.values())
                .filter(band -> !windows(band, policy).isEmpty())
                .collect(Collectors.toSet());
    }

    /** None where nothing can stand in this band now. */
    Optional<Instant> sent(Band band, SlaPolicy policy, SplittableRandom random) {
        List<Window> windows = windows(band, policy);
        return windows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        windows.get(random.nextInt(Math.min(windows.size(), 3))).within(random));
    }

    /** The latest first. */
    private List<Window> windows(Band band, SlaPolicy policy) {
        LocalDate today = LocalDate.ofInstant(now, BusinessCalendar.ZONE);
        List<Window> windows = new ArrayList<>();
        for (LocalDate day = today; day.isAfter(today.minusDays(DAYS_BACK)); day = day.minusDays(1)) {
            add(windows, window(day, EVENING, LocalTime.MAX), band, policy);
            add(windows, window(day, LINE, EVENING), band, policy);
            add(windows, window(day, MORNING, LINE), band, policy);
            add(windows, window(day, LocalTime.MIN, MORNING), band, policy);
        }
        return windows;
    }

    private Window window(LocalDate day, LocalTime from, LocalTime until) {
        Instant latest = now.minus(LATELY);
        Instant end = at(day, until);
        return new Window(at(day, from), latest.isBefore(end) ? latest : end);
    }

    private void add(List<Window> windows, Window window, Band band, SlaPolicy policy) {
        if (window.from().isBefore(window.until())) {
            ReviewDeadline deadline = ReviewDeadline.of(window.from(), policy, calendar);
            if (Band.at(now, deadline.promisedBefore(), deadline.latestBefore()) == band) {
                windows.add(window);
            }
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessCalendar.ZONE).toInstant();
    }
}
