package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.WithDatabase;
import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.BusinessTime;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.Kinds;
import gatehouse.review.CaseDetail;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewQueue;
import gatehouse.secrecy.Vault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@WithDatabase
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkSampleTests {

    private static final Logger LOG = LoggerFactory.getLogger(BulkSampleTests.class);
    private static final int COUNT = Integer.getInteger("gatehouse.bulk.count", 700);
    private static final SignedIn LI = new SignedIn(
            Door.STAFF, 9001, "li", "李敏", "", true, false, Set.of(Role.REVIEWER), Set.of(SampleSubject.LICENSE));

    @Autowired
    BulkSample bulk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Applications applications;

    @Autowired
    ReviewDesk desk;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Kinds kinds;

    @Autowired
    Vault vault;

    @Autowired
    BusinessCalendars calendars;

    private final List<Integer> told = new ArrayList<>();

    @BeforeAll
    void twoRunsOneAfterTheOther() {
        long began = System.nanoTime();
        bulk.add(COUNT, written -> {
            synchronized (told) {
                told.add(written);
            }
        });
        LOG.info("{} a second", 2 * COUNT * 1_000_000_000L / (System.nanoTime() - began));
        bulk.add(50, written -> {});
    }

    @Test
    void asManyOpenAsClosed() {
        assertThat(count("application WHERE state = 'SUBMITTED'")).isEqualTo(COUNT + 50);
        assertThat(count("application WHERE state = 'APPROVED'")).isEqualTo(COUNT + 50);
        assertThat(told).contains(2 * COUNT);
    }

    @Test
    void nobodyIsCalledBackForThem() {
        assertThat(count("webhook_endpoint")).isZero();
        assertThat(count("webhook_event")).isZero();
    }

    @Test
    void theDeskKnowsWhatTheApplicationsSay() {
        assertThat(count("review_case")).isEqualTo(count("application"));
        assertThat(count("""
                        application a JOIN review_case c ON c.application_id = a.id
                        WHERE a.round <> c.round OR a.company_name <> c.company_name OR a.submitted_at <> c.submitted_at
                           OR a.company_number <> c.company_number OR a.supplier_id <> c.supplier_id
                           OR (a.state = 'SUBMITTED') <> (c.state = 'WAITING') OR c.due <> c.promised_before
                           OR NOT (a.decided_at <=> c.decided_at)""")).isZero();
        for (long id : List.of(one("SELECT MIN(id) FROM application"), one("SELECT MAX(id) FROM application"))) {
            assertThat(applications.findByNumber(jdbc.sql("SELECT number FROM review_case WHERE application_id = ?")
                            .param(id)
                            .query(String.class)
                            .single()))
                    .contains(new ApplicationId(id));
        }
    }

    @Test
    void everyKeptFigureIsTheCountOfTheRows() {
        assertThat(settles(() -> count("review_delta") == 0)).isTrue();
        assertThat(map(
                        "SELECT CONCAT_WS(' ', kind, bucket, limit_day, promised_day, submitted_day, submitted_hour) AS name,"
                                + " cases FROM review_tally"))
                .isEqualTo(map("""
                        SELECT CONCAT_WS(' ', kind, bucket, limit_day, promised_day, submitted_day, submitted_hour) AS name,
                          COUNT(*) AS cases
                        FROM (
                          SELECT kind,
                            CASE WHEN state = 'WAITING' THEN 'WAITING'
                                 WHEN decided_at < promised_before THEN 'DECIDED_WITHIN'
                                 WHEN decided_at < latest_before THEN 'DECIDED_PROMISE_MISSED'
                                 ELSE 'DECIDED_BREACHED' END AS bucket,
                            DATE(latest_before + INTERVAL 8 HOUR - INTERVAL 1 SECOND) AS limit_day,
                            DATE(promised_before + INTERVAL 8 HOUR - INTERVAL 1 SECOND) AS promised_day,
                            DATE(submitted_at + INTERVAL 8 HOUR) AS submitted_day,
                            HOUR(submitted_at + INTERVAL 8 HOUR) AS submitted_hour
                          FROM review_case) counted
                        GROUP BY kind, bucket, limit_day, promised_day, submitted_day, submitted_hour"""));
    }

    @Test
    void theTimesToDecisionAreThoseOfTheRows() {
        Map<String, Long> counted = new TreeMap<>();
        jdbc.sql("SELECT submitted_at, decided_at FROM review_case WHERE state = 'CLOSED'")
                .query(row -> {
                    var submitted =
                            row.getObject("submitted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
                    var decided =
                            row.getObject("decided_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
                    Duration taken = BusinessTime.between(submitted, decided, calendars.current());
                    int bucket = taken.toMillis() < 60_000
                            ? 0
                            : 1 + (int) Math.floor(Math.log(taken.toMillis() / 60_000.0) / Math.log(1.1));
                    counted.merge(LocalDate.ofInstant(decided, ZoneOffset.ofHours(8)) + " " + bucket, 1L, Long::sum);
                });
        assertThat(map("SELECT CONCAT_WS(' ', decided_day, duration_bucket) AS name, cases FROM review_duration"))
                .isEqualTo(counted);
    }

    @Test
    void openAndClosedCasesAreFoundByTheirNames() {
        assertThat(count("(SELECT DISTINCT application_id FROM review_case_pair) indexed"))
                .isEqualTo(count("review_case"));
        assertThat(count("""
                        review_case_pair p JOIN review_case c ON c.application_id = p.application_id
                        WHERE (p.pair >> 42 & 1) <> (c.state = 'WAITING') OR p.due <> c.due
                        OR p.pair >> 43 <> (CRC32(c.kind) & ((1 << 20) - 1))""")).isZero();
        String key = jdbc.sql("SELECT company_key FROM review_case ORDER BY application_id LIMIT 1")
                .query(String.class)
                .single();
        long id = one("SELECT MIN(application_id) FROM review_case");
        for (int i = 1; i < key.length(); i++) {
            assertThat(count("review_case_pair WHERE application_id = " + id + " AND pair & ((1 << 42) - 1) = "
                            + ((long) key.charAt(i - 1) << 21 | key.charAt(i))))
                    .isEqualTo(1);
        }
    }

    @Test
    void theCountsOfTheQueueAreRight() {
        as(() -> queue.counts())
                .forEach((kind, counts) -> assertThat(counts.waiting()).isEqualTo(COUNT + 50));
    }

    @Test
    void aCaseIsClaimedLookedAtAndReleasedLikeAnyOther() {
        ApplicationId id =
                as(() -> desk.claimNext(Set.of(SampleSubject.LICENSE))).orElseThrow();
        CaseDetail detail = as(() -> desk.look(id)).orElseThrow();

        assertThat(detail.application().current().scans()).containsKeys("LICENSE", "ID_FRONT", "ID_BACK");
        assertThat(kinds.required(SampleSubject.LICENSE)
                        .read(detail.application().current().fields(), LocalDate.now(ZoneOffset.ofHours(8))))
                .isInstanceOf(FormReading.Valid.class);
        assertThat(count("review_case_phone WHERE application_id = " + id.value()))
                .isBetween(1L, 2L);
        String mobile = detail.application().current().fields().get("operatorMobile");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM review_case_phone WHERE application_id = ? AND phone_key = ?")
                        .params(id.value(), Arrays.copyOf(vault.fingerprint(String.valueOf(mobile)), 8))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        as(() -> {
            desk.release(id);
            return true;
        });
    }

    @Test
    void historyAndRecordTellWhoDidWhat() {
        assertThat(count("review_step WHERE step = 'SUBMITTED'")).isEqualTo(2L * COUNT + 100);
        assertThat(count("""
                        review_step s JOIN review_case c ON c.application_id = s.application_id
                        WHERE s.step = 'APPROVED' AND c.state = 'CLOSED' AND s.at <> c.decided_at""")).isZero();
        assertThat(count("audit_entry WHERE action = 'application.submitted'")).isEqualTo(2L * COUNT + 100);
    }

    @Test
    void everySupplierIsAnother() {
        assertThat(one("SELECT COUNT(DISTINCT member_name) FROM supplier")).isEqualTo(2L * COUNT + 100);
        assertThat(one("SELECT COUNT(DISTINCT company_number) FROM application"))
                .isEqualTo(2L * COUNT + 100);
    }

    private <T> T as(Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(LI, null, LI.getAuthorities()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Map<String, Long> map(String sql) {
        Map<String, Long> map = new TreeMap<>();
        jdbc.sql(sql).query(row -> {
            map.put(row.getString("name"), row.getLong("cases"));
        });
        return map;
    }

    private long count(String from) {
        return one("SELECT COUNT(*) FROM " + from);
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static boolean settles(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        BlockingQueue<String> nothing = new LinkedBlockingQueue<>();
        try {
            while (!done.getAsBoolean() && System.nanoTime() < end) {
                nothing.poll(200, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return done.getAsBoolean();
    }
}
