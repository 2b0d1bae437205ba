package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.WithDatabase;
import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.document.ScanLooks;
import gatehouse.document.Scans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@WithDatabase
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "gatehouse.sandbox.samples=true",
            "gatehouse.sandbox.applications=120",
            "gatehouse.sandbox.drawing=false"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleDataTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scans scans;

    @Autowired
    ScanLooks looks;

    @Autowired
    SampleAccounts accounts;

    @BeforeAll
    void theSamplesAreIn() throws InterruptedException {
        assertThat(settles(() -> count("sandbox_samples WHERE finished_at IS NOT NULL") == 1))
                .as("finished")
                .isTrue();
        assertThat(settles(() -> count("review_delta") == 0)).as("rolled up").isTrue();
    }

    @Test
    void theAccountsAreThere() {
        assertThat(jdbc.sql("SELECT username FROM staff_account")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("li", "wang", "zhao", "chen", "admin", "shen");
        assertThat(accounts.platform().name()).isEqualTo("样例平台");
        assertThat(count("supplier WHERE password_hash IS NOT NULL")).isEqualTo(4);
    }

    @Test
    void asManyApplicationsAsAsked() {
        assertThat(count("application")).isEqualTo(122);
        assertThat(count("supplier")).isEqualTo(124);
    }

    @Test
    void theDeskKnowsWhatTheApplicationsSay() {
        assertThat(count("""
                        application a JOIN review_case c ON c.application_id = a.id
                        WHERE a.round <> c.round OR a.company_name <> c.company_name OR a.submitted_at <> c.submitted_at
                           OR (a.state = 'SUBMITTED') <> (c.state IN ('WAITING', 'CLAIMED'))
                           OR (a.state = 'WITHDRAWN') <> (c.state = 'WITHDRAWN')
                           OR NOT (a.decided_at <=> c.decided_at OR a.state = 'WITHDRAWN')""")).isZero();
        assertThat(count("review_case WHERE state = 'WAITING'")).isPositive();
        assertThat(count("review_case WHERE decision = 'APPROVED'")).isPositive();
        assertThat(count("application_round")).isPositive();
    }

    @Test
    void everythingHappenedAtTheTimeAndByThePersonOfItsStory() {
        Instant begun = jdbc.sql("SELECT begun_at FROM sandbox_samples")
                .query(java.time.LocalDateTime.class)
                .single()
                .toInstant(java.time.ZoneOffset.UTC);
        assertThat(begun).isBeforeOrEqualTo(Instant.now());
        assertThat(count("review_step WHERE step <> 'CLAIMED' AND at > (SELECT begun_at FROM sandbox_samples)"))
                .isZero();
        assertThat(jdbc.sql("SELECT DISTINCT actor_name FROM review_step WHERE step = 'APPROVED'")
                        .query(String.class)
                        .list())
                .isSubsetOf("李敏", "王芳", "赵磊");
        assertThat(jdbc.sql("SELECT DISTINCT actor_name FROM audit_entry WHERE action = 'application.submitted'")
                        .query(String.class)
                        .list())
                .contains("样例平台");
        assertThat(count("review_step s JOIN review_case c ON c.application_id = s.application_id AND c.round = s.round"
                        + " WHERE s.step = 'APPROVED' AND s.at <> c.decided_at"))
                .isZero();
    }

    @Test
    void theKeptFiguresAreTheCountsOfTheRows() {
        Map<String, Long> kept = tallies(
                "SELECT bucket AS name, CAST(SUM(cases) AS SIGNED) AS cases FROM review_tally GROUP BY bucket HAVING SUM(cases) <> 0");
        assertThat(kept.remove("CLAIMED")).as("each reviewer holds one").isEqualTo(3);
        kept.merge("WAITING", 3L, Long::sum);
        Map<String, Long> counted = tallies("""
                        SELECT name, COUNT(*) AS cases FROM (
                          SELECT CASE WHEN outcome = 'WITHDRAWN' THEN 'WITHDRAWN'
                                      WHEN outcome IS NULL THEN 'WAITING'
                                      WHEN decided_at < promised_before THEN 'DECIDED_WITHIN'
                                      WHEN decided_at < latest_before THEN 'DECIDED_PROMISE_MISSED'
                                      ELSE 'DECIDED_BREACHED' END AS name
                          FROM (SELECT outcome, decided_at, promised_before, latest_before FROM application_round
                                UNION ALL
                                SELECT IF(state = 'SUBMITTED', NULL, state), decided_at, promised_before, latest_before
                                FROM application) rounds) named
                        GROUP BY name""");
        assertThat(kept).isEqualTo(counted);
    }

    @Test
    void everyOutcomeIsTold() {
        assertThat(count("sms_message"))
                .isEqualTo(count("review_step WHERE step IN ('APPROVED', 'REJECTED', 'SUPPLEMENT_ASKED')"));
    }

    @Test
    void aScanIsDrawnWhenSomebodyLooksAtIt() {
        ScanId id = new ScanId(
                jdbc.sql("SELECT MIN(id) FROM scan").query(Long.class).single());
        Scan before = scans.find(id).orElseThrow();
        var li = accounts.reviewers().getFirst();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(li, null, li.getAuthorities()));

        byte[] preview = looks.preview(id, 600, li, true).orElseThrow();
        ScanLooks.Original original = looks.original(id, li).orElseThrow();
        ScanLooks.Original again = looks.original(id, li).orElseThrow();

        SecurityContextHolder.clearContext();
        assertThat(preview).startsWith(0xFF, 0xD8);
        Scan after = scans.find(id).orElseThrow();
        assertThat(original.bytes()).hasSize((int) after.size());
        assertThat(after.sha256()).isNotEqualTo(before.sha256()).isEqualTo(sha256(original.bytes()));
        assertThat(again.bytes()).isEqualTo(original.bytes());
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Long> tallies(String sql) {
        Map<String, Long> tallies = new java.util.TreeMap<>();
        jdbc.sql(sql).query(row -> {
            tallies.put(row.getString("name"), row.getLong("cases"));
        });
        return tallies;
    }

    private long count(String from) {
        return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Long.class).single();
    }

    private static boolean settles(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        BlockingQueue<List<String>> nothing = new LinkedBlockingQueue<>();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            nothing.poll(200, TimeUnit.MILLISECONDS);
        }
        return done.getAsBoolean();
    }
}
