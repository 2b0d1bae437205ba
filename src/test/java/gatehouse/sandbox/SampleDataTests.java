package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.WithDatabase;
import gatehouse.calendar.Band;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.SlaPolicy;
import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.document.ScanLooks;
import gatehouse.document.Scans;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.supplier.Suppliers;
import gatehouse.vocabulary.KindCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
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

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scans scans;

    @Autowired
    ScanLooks looks;

    @Autowired
    SampleAccounts accounts;

    @Autowired
    BusinessCalendars calendars;

    @Autowired
    Kinds kinds;

    @Autowired
    Applications applications;

    @Autowired
    Ladder ladder;

    @Autowired
    Suppliers suppliers;

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
        assertThat(count("supplier WHERE password_hash IS NOT NULL")).isEqualTo(SampleAccounts.SUPPLIERS.size() + 1);
    }

    @Test
    void asManyApplicationsAsAsked() {
        SampleCompanies companies = new SampleCompanies(1000);
        int roads = roads(companies).size()
                + new SampleDeposits(calendars.current(), begun(), companies)
                        .roads()
                        .size();

        assertThat(count("supplier")).isEqualTo(120 + roads + SampleAccounts.SUPPLIERS.size() + 1);
        assertThat(count("application WHERE kind = 'BUSINESS_LICENSE'"))
                .as("all but the buyer and who has nothing yet")
                .isEqualTo(count("supplier") - 2);
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
        assertThat(begun()).isBeforeOrEqualTo(Instant.now());
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
        assertThat(kept.remove("CLAIMED"))
                .as("three licenses and one of each other kind")
                .isEqualTo(8);
        kept.merge("WAITING", 8L, Long::sum);
        Map<String, Long> counted = tallies("""
                        SELECT name, COUNT(*) AS cases FROM (
                          SELECT CASE WHEN outcome = 'WITHDRAWN' THEN 'WITHDRAWN'
                                      WHEN outcome IS NULL THEN 'WAITING'
                                      WHEN decided_at < COALESCE(promised_before, latest_before) THEN 'DECIDED_WITHIN'
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
        assertThat(count("sms_message WHERE application_id IS NOT NULL"
                        + " AND template IN ('S3', 'S4', 'S8', 'S9', 'S10A', 'S11', 'S12', 'S13')"))
                .isEqualTo(count("review_step WHERE step IN ('APPROVED', 'REJECTED', 'SUPPLEMENT_ASKED')"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BUSINESS_LICENSE",
                "GENERAL_TAXPAYER",
                "TRANSFER_COLLECTION",
                "PROCUREMENT_MERCHANT",
                "QUALIFICATION_DOCUMENTS",
                "BILL_ACCOUNT"
            })
    void everyKindIsInEveryStateAndInEveryBandThatIsPossible(String kind) {
        var code = new KindCode(kind);
        SlaPolicy policy = kinds.required(code).slaPolicy();
        List<String> seen = jdbc.sql("""
                        SELECT state, decision, round, promised_before, latest_before FROM review_case WHERE kind = ?""")
                .param(kind)
                .query((row, _) -> row.getString("decision") != null
                        ? row.getString("decision") + (row.getInt("round") > 1 ? " AGAIN" : "")
                        : row.getString("state").equals("WAITING")
                                ? Band.at(begun(), instant(row, "promised_before"), latest(row))
                                        .name()
                                : row.getString("state"))
                .list();

        Set<String> wanted = new TreeSet<>(
                List.of("CLAIMED", "WITHDRAWN", "APPROVED", "APPROVED AGAIN", "REJECTED", "SUPPLEMENT_ASKED"));
        new SampleBands(calendars.current(), begun()).possible(policy).forEach(band -> wanted.add(band.name()));
        assertThat(seen).containsAll(wanted);
        assertThat(count("review_case WHERE kind = '" + kind + "' AND state = 'WAITING' AND round > 1"))
                .isPositive();
    }

    @Test
    void whoCanIssueInvoicesComesFirst() {
        assertThat(jdbc.sql(
                                "SELECT DISTINCT priority_reason IS NULL FROM review_case WHERE kind = 'TRANSFER_COLLECTION'")
                        .query(Boolean.class)
                        .list())
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void everyFormIsAcceptedByItsOwnRules() {
        List<Long> ids = jdbc.sql("SELECT id FROM application")
                .query((row, _) -> row.getLong("id"))
                .list();

        Set<String> proofs = new TreeSet<>();
        Set<String> domiciles = new TreeSet<>();
        for (long id : ids) {
            ApplicationDetail detail = applications.required(new ApplicationId(id));
            detail.rounds().forEach(round -> {
                assertThat(kinds.required(detail.kind()).read(round.fields(), LocalDate.now(BusinessCalendar.ZONE)))
                        .as("%s %s", detail.kind(), round.fields().keySet())
                        .isInstanceOf(FormReading.Valid.class);
                proofs.add(round.fields().getOrDefault("proof", ""));
                domiciles.add(round.fields().getOrDefault("domicile", ""));
            });
        }
        assertThat(proofs).hasSize(7);
        assertThat(domiciles).contains("CN", "HK", "MO", "TW", "OVERSEAS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BUSINESS_LICENSE", "TRANSFER_COLLECTION"})
    void depositsAreInEveryState(String kind) {
        assertThat(jdbc.sql("SELECT DISTINCT state FROM deposit WHERE kind = ?")
                        .param(kind)
                        .query(String.class)
                        .list())
                .contains("IN_FLIGHT", "ARRIVED", "BOUNCED", "EXHAUSTED", "VERIFIED");
        assertThat(count("deposit WHERE state = 'ARRIVED' AND tries_left = 1 AND kind = '" + kind + "'"))
                .isPositive();
    }

    @Test
    void thereIsADemoSupplierAtEachInterestingRung() {
        assertThat(next("xinghe2026")).isEqualTo(Step.BUSINESS_LICENSE);
        assertThat(next("mingda2026")).isEqualTo(Step.GENERAL_TAXPAYER);
        assertThat(next("ruifeng2026")).isEqualTo(Step.TRANSFER_COLLECTION);
        assertThat(next("jinhua2026")).isEqualTo(Step.PROCUREMENT_MERCHANT);
        assertThat(rungs("wanxing2026")).allMatch(rung -> rung.state() == Rung.State.DONE);
    }

    @Test
    void questionsAreAnsweredAndWait() {
        assertThat(jdbc.sql("SELECT DISTINCT answer IS NULL FROM feedback")
                        .query(Boolean.class)
                        .list())
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void theSamplePlatformIsCalledBackAndTakesEachCallOnce() throws InterruptedException {
        assertThat(jdbc.sql("SELECT url FROM webhook_endpoint")
                        .query(String.class)
                        .list())
                .containsExactly("http://127.0.0.1:" + port + "/sandbox/api/webhooks");
        assertThat(settles(() -> count("webhook_delivery WHERE state <> 'DELIVERED'") == 0))
                .as("delivered")
                .isTrue();

        assertThat(count("webhook_delivery")).isPositive();
        assertThat(count("webhook_attempt WHERE status = 204")).isEqualTo(count("webhook_delivery"));
        assertThat(count("sandbox_webhook_call WHERE signatures = 1 AND fitting = 1 AND times = 1"))
                .isEqualTo(Math.min(SandboxWebhooks.KEPT, count("webhook_delivery")));
    }

    private Step next(String memberName) {
        return rungs(memberName).stream()
                .filter(rung -> rung.state() == Rung.State.OPEN)
                .findFirst()
                .orElseThrow()
                .step();
    }

    private List<Rung> rungs(String memberName) {
        return ladder.rungs(suppliers.findByMemberName(memberName).orElseThrow().id());
    }

    private List<SampleRoad> roads(SampleCompanies companies) {
        return new SampleRoads(calendars.current(), SlaPolicy.REVIEW_16_3, SlaPolicy.QUAL_2, begun(), companies)
                .roads();
    }

    private Instant begun() {
        return jdbc.sql("SELECT begun_at FROM sandbox_samples")
                .query((row, _) -> latest(row, "begun_at"))
                .single();
    }

    private static Instant latest(ResultSet row) throws SQLException {
        return latest(row, "latest_before");
    }

    private static Instant latest(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
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
