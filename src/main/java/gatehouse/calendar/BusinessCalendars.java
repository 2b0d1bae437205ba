package gatehouse.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** The business calendar in force 工作日历, and the deadlines that follow from it. */
@Service
@EnableConfigurationProperties(CalendarSettings.class)
public class BusinessCalendars {

    private static final Duration CHECKED_EVERY = Duration.ofSeconds(1);

    private final CalendarTables tables;
    private final Map<SlaPolicy, SlaPolicy> inForce;
    private final Clock clock;
    private final ReentrantLock checking = new ReentrantLock();
    private volatile @Nullable Held held;

    BusinessCalendars(CalendarTables tables, CalendarSettings settings, Clock clock) {
        this.tables = tables;
        this.inForce = Stream.of(SlaPolicy.REVIEW_16_3, SlaPolicy.QUAL_2)
                .collect(Collectors.toMap(Function.identity(), settings::inForce));
        this.clock = clock;
    }

    /** The calendar of now: a change made on any node is seen after a second at the latest. */
    public BusinessCalendar current() {
        var known = held;
        if (known == null) {
            return firstRead();
        }
        return isDue(known) && checking.tryLock() ? checked(known) : known.calendar();
    }

    /** The policy with the numbers that are set. */
    public SlaPolicy inForce(SlaPolicy policy) {
        return inForce.getOrDefault(policy, policy);
    }

    /** The deadline of what is handed in at this instant, under the policy with the numbers that are set. */
    public ReviewDeadline deadline(Instant submittedAt, SlaPolicy policy) {
        return ReviewDeadline.of(submittedAt, inForce(policy), current());
    }

    public DeadlineExplanation explain(ReviewDeadline deadline, SlaPolicy policy) {
        return DeadlineExplanation.of(deadline, inForce(policy), current());
    }

    private BusinessCalendar firstRead() {
        checking.lock();
        try {
            var known = held;
            return known == null ? hold(tables.read()) : known.calendar();
        } finally {
            checking.unlock();
        }
    }

    /** One thread looks whether the version is still the same; the others go on with what is known. */
    private BusinessCalendar checked(Held known) {
        try {
            return hold(tables.version() == known.calendar().version() ? known.calendar() : tables.read());
        } finally {
            checking.unlock();
        }
    }

    private BusinessCalendar hold(BusinessCalendar calendar) {
        held = new Held(calendar, clock.instant());
        return calendar;
    }

    private boolean isDue(Held known) {
        // either way: the clock of the sandbox can be set back
        return Duration.between(known.checkedAt(), clock.instant()).abs().compareTo(CHECKED_EVERY) >= 0;
    }

    private record Held(BusinessCalendar calendar, Instant checkedAt) {}
}
