package gatehouse.sandbox;

import gatehouse.access.SignedIn;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.sandbox.SampleRound.End;
import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.Shot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills the sandbox at its first start 样例数据: accounts before the first login page is served, applications in the
 * background, scans after them. One node does it; a start that was broken off is gone on with by the next.
 */
class SampleData implements ApplicationRunner, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);
    private static final String LOCK = "SELECT GET_LOCK(CONCAT(DATABASE(), ':samples'), 0)";
    private static final int TELL_EVERY = 25;
    private static final Duration BEFORE = Duration.ofDays(3);
    private static final Duration AT_WORK = Duration.ofHours(2);

    private final SampleSettings settings;
    private final SampleAccounts accounts;
    private final SampleReplay replay;
    private final SampleDrawing drawing;
    private final BusinessCalendars calendars;
    private final JdbcTemplate jdbc;
    private final DataSource database;
    private final TransactionOperations transaction;
    private final Clock clock;
    private volatile @Nullable Thread filling;

    SampleData(
            SampleSettings settings,
            SampleAccounts accounts,
            SampleReplay replay,
            SampleDrawing drawing,
            BusinessCalendars calendars,
            JdbcTemplate jdbc,
            DataSource database,
            TransactionOperations transaction,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.replay = replay;
        this.drawing = drawing;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.samples()) {
            return;
        }
        alone(() -> {
            if (jdbc.queryForList("SELECT id FROM sandbox_samples", Integer.class)
                    .isEmpty()) {
                transaction.executeWithoutResult(_ -> begin());
            }
        });
        Thread thread = Thread.ofPlatform().daemon().name("samples").unstarted(this::fill);
        thread.setPriority(Thread.MIN_PRIORITY);
        filling = thread;
        thread.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        Thread thread = filling;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void begin() {
        accounts.open();
        jdbc.update("INSERT INTO sandbox_samples (id, begun_at) VALUES (1, ?)", utc(clock.instant()));
    }

    private void fill() {
        try {
            alone(this::fillOnce);
        } catch (RuntimeException failed) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("The sample data could not be completed; the next start goes on with them", failed);
            }
        }
    }

    private void fillOnce() {
        List<LocalDateTime> begun = jdbc.query(
                "SELECT begun_at FROM sandbox_samples WHERE finished_at IS NULL",
                (row, _) -> row.getObject("begun_at", LocalDateTime.class));
        if (!begun.isEmpty()) {
            happen(begun.getFirst().toInstant(ZoneOffset.UTC));
        }
        if (settings.drawing() && !Thread.currentThread().isInterrupted()) {
            drawing.drawAll();
        }
    }

    private void happen(Instant begun) {
        long start = System.nanoTime();
        List<SampleStory> stories = new SamplePlan(calendars.current(), begun).stories(settings.applications());
        List<SignedIn> reviewers = accounts.reviewers();
        // first those who may want to sign in at once
        openAccountsOfSuppliers(begun, reviewers);
        int[] told = {0};
        replay.happen(stories, accounts.platform(), reviewers, percent -> {
            if (percent / TELL_EVERY > told[0]) {
                told[0] = percent / TELL_EVERY;
                LOG.info("Sample data: {} %", percent);
            }
        });
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        reviewers.forEach(this::letClaim);
        jdbc.update("UPDATE sandbox_samples SET finished_at = ? WHERE id = 1", utc(clock.instant()));
        LOG.info(
                "Sample data: {} applications after {} s",
                stories.size(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    /** Longer than in life: whoever looks at the sandbox an hour later shall still see somebody at work. */
    private void letClaim(SignedIn reviewer) {
        replay.claimed(reviewer)
                .ifPresent(id -> jdbc.update(
                        "UPDATE review_case SET lease_until = ? WHERE application_id = ?",
                        utc(clock.instant().plus(AT_WORK)),
                        id.value()));
    }

    private void openAccountsOfSuppliers(Instant begun, List<SignedIn> reviewers) {
        InventedCompanies companies = new InventedCompanies(SamplePlan.SEED);
        Instant then = begun.minus(BEFORE);
        int next = settings.applications();
        List<String> names = SampleAccounts.SUPPLIERS;
        replay.happen(
                names.get(0),
                new SampleStory(
                        companies.company(next),
                        List.of(round(then, Discrepancy.CREDIT_CODE, End.REJECTED, List.of("COMPANY_NUMBER_DIFFERS")))),
                reviewers);
        replay.happen(
                names.get(1),
                new SampleStory(
                        companies.company(next + 1), List.of(round(then, Discrepancy.NONE, End.APPROVED, List.of()))),
                reviewers);
        replay.happen(names.get(2), new SampleStory(companies.company(next + 2), List.of()), reviewers);
        replay.buyer(SampleAccounts.BUYER, names.get(2));
    }

    private static SampleRound round(Instant at, Discrepancy discrepancy, End end, List<String> reasons) {
        Instant ended = at.plus(Duration.ofMinutes(50));
        return new SampleRound(
                at,
                discrepancy,
                List.of(Shot.CLEAN, Shot.PHONE, Shot.PHONE),
                end,
                ended.minusSeconds(200),
                ended,
                0,
                reasons);
    }

    /** On one node only: the lock goes with its connection, also when the process is killed. */
    private void alone(Runnable work) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK);
                ResultSet got = lock.executeQuery()) {
            if (!got.next() || got.getInt(1) != 1) {
                return;
            }
            try {
                work.run();
            } finally {
                release(connection);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void release(Connection connection) throws SQLException {
        try (PreparedStatement release =
                connection.prepareStatement("SELECT RELEASE_LOCK(CONCAT(DATABASE(), ':samples'))")) {
            release.execute();
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
