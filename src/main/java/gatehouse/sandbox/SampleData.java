package gatehouse.sandbox;

import gatehouse.access.SignedIn;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.SlaPolicy;
import gatehouse.vocabulary.KindCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
    /** Of the samples: what happens after it, the newest, is told to the sandbox's own receiver. */
    private static final int LISTENING_FROM = 90;

    private static final Duration SINCE = Duration.ofDays(40);
    private static final int DEMO_COMPANIES = 10;

    /** Phones that the buyer has invited and that have not answered. */
    private static final List<String> INVITED = List.of("13900000011", "13900000012");

    private static final List<KindCode> OTHER_QUEUES = List.of(
            SampleSubject.TAXPAYER,
            SampleSubject.COLLECTION,
            SampleSubject.MERCHANT,
            SampleSubject.QUALIFICATION,
            SampleSubject.BILL);
    private static final Duration AT_WORK = Duration.ofHours(2);

    private final SampleSettings settings;
    private final SampleAccounts accounts;
    private final SampleReplay replay;
    private final SampleWebhook webhook;
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
            SampleWebhook webhook,
            SampleDrawing drawing,
            BusinessCalendars calendars,
            JdbcTemplate jdbc,
            DataSource database,
            TransactionOperations transaction,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.replay = replay;
        this.webhook = webhook;
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
        accounts.findPlatform().ifPresent(webhook::followPort);
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
        List<SignedIn> reviewers = accounts.reviewers();
        SampleCompanies companies = new SampleCompanies(settings.applications() + DEMO_COMPANIES);
        // first those who may want to sign in at once
        replay.buyer(SampleAccounts.BUYER, begun.minus(SINCE), INVITED);
        new DemoRoads(calendars.current(), begun, companies, settings.applications())
                .roads()
                .forEach((memberName, road) -> replay.happen(memberName, road, reviewers));
        List<SampleRoad> roads = roads(begun, companies);
        int[] told = {0};
        replay.happen(roads, accounts.platform(), reviewers, percent -> {
            if (percent >= LISTENING_FROM) {
                webhook.open(accounts.platform());
            }
            if (percent / TELL_EVERY > told[0]) {
                told[0] = percent / TELL_EVERY;
                LOG.info("Sample data: {} %", percent);
            }
        });
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        letClaim(reviewers);
        jdbc.update("UPDATE sandbox_samples SET finished_at = ? WHERE id = 1", utc(clock.instant()));
        LOG.info(
                "Sample data: {} suppliers after {} s",
                roads.size(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    /** Those of every kind and state, and many more in the queue of the licenses. */
    private List<SampleRoad> roads(Instant begun, SampleCompanies companies) {
        BusinessCalendar calendar = calendars.current();
        List<SampleRoad> roads = new ArrayList<>();
        new SamplePlan(calendar, begun)
                .stories(settings.applications())
                .forEach(story -> roads.add(story.road(companies.all())));
        roads.addAll(new SampleRoads(
                        calendar,
                        calendars.inForce(SlaPolicy.REVIEW_16_3),
                        calendars.inForce(SlaPolicy.QUAL_2),
                        begun,
                        companies)
                .roads());
        roads.addAll(new SampleDeposits(calendar, begun, companies).roads());
        return roads;
    }

    /** Each reviewer is at a license, and one of them at a case of every other queue. */
    private void letClaim(List<SignedIn> reviewers) {
        reviewers.forEach(reviewer -> letClaim(reviewer, SampleSubject.LICENSE));
        for (int queue = 0; queue < OTHER_QUEUES.size(); queue++) {
            letClaim(reviewers.get(queue % reviewers.size()), OTHER_QUEUES.get(queue));
        }
    }

    /** Longer than in life: whoever looks at the sandbox an hour later shall still see somebody at work. */
    private void letClaim(SignedIn reviewer, KindCode queue) {
        replay.claimed(reviewer, queue)
                .ifPresent(id -> jdbc.update(
                        "UPDATE review_case SET lease_until = ? WHERE application_id = ?",
                        utc(clock.instant().plus(AT_WORK)),
                        id.value()));
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
