package gatehouse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.document.ScanId;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.onboarding.SubmissionRefused.Cause;
import gatehouse.review.Decision;
import gatehouse.supplier.SupplierId;
import gatehouse.texts.FieldProblem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntakeTest
@RecordApplicationEvents
class ApplicationsTests {

    private static final RejectionReason BLURRED =
            new RejectionReason("LICENSE_BLURRED", BusinessLicense.LICENSE, "营业执照图片不清晰", "反光");

    @Autowired
    Applications applications;

    @Autowired
    Intake intake;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        time.set(TestTime.FRIDAY_MORNING);
    }

    @Test
    void aSubmissionIsTakenWithItsPromise() {
        ApplicationSummary taken = intake.submitted(intake.supplier());

        assertThat(taken.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(taken.number()).startsWith("A20261113-");
        assertThat(taken.deadline().promisedBefore())
                .isEqualTo(OffsetDateTime.parse("2026-11-14T00:00:00+08:00").toInstant());
        assertThat(taken.deadline().latestBefore())
                .isEqualTo(OffsetDateTime.parse("2026-11-19T00:00:00+08:00").toInstant());
        assertThat(applications.findByNumber(taken.number())).contains(taken.id());
    }

    @Test
    void theDeadlineIsStoredInUtcAndItsDaysAreDaysOfBeijing() {
        ApplicationSummary taken = intake.submitted(intake.supplier());

        String row = jdbc.sql("""
                                SELECT CONCAT_WS(' | ', submitted_at, effective_day, promised_before, limit_day, latest_before,
                                                 calendar_version)
                                FROM application WHERE id = ?""").param(taken.id().value()).query(String.class).single();
        assertThat(row)
                .isEqualTo("2026-11-13 02:00:00.000 | 2026-11-13 | 2026-11-13 16:00:00.000 | 2026-11-18 | "
                        + "2026-11-18 16:00:00.000 | " + taken.deadline().calendarVersion());
        assertThat(applications.required(taken.id()).current().deadline()).isEqualTo(taken.deadline());
    }

    @Test
    void aTimeJustBeforeTheCutOffIsNotRoundedOverIt() {
        time.set("2026-11-13T15:59:59.9999+08:00");

        ApplicationSummary taken = intake.submitted(intake.supplier());

        assertThat(taken.deadline().effectiveDay()).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(applications
                        .required(taken.id())
                        .current()
                        .deadline()
                        .submittedAt()
                        .toString())
                .isEqualTo("2026-11-13T07:59:59.999Z");
    }

    @Test
    void noColumnHoldsPersonalDataInClear() {
        SupplierId supplier = intake.supplier();
        ApplicationSummary taken = intake.submitted(supplier);

        byte[] form = jdbc.sql("SELECT form FROM application WHERE id = ?")
                .param(taken.id().value())
                .query(byte[].class)
                .single();
        byte[] mobile = jdbc.sql("SELECT mobile FROM supplier WHERE id = ?")
                .param(supplier.value())
                .query(byte[].class)
                .single();
        assertThat(new String(form, StandardCharsets.ISO_8859_1))
                .doesNotContain(LicenseSamples.IDENTITY_NUMBER)
                .doesNotContain(LicenseSamples.OPERATOR_MOBILE);
        assertThat(new String(mobile, StandardCharsets.ISO_8859_1)).doesNotContain("13800138000");
        assertThat(applications.required(taken.id()).current().fields())
                .containsEntry(Field.IDENTITY_NUMBER, LicenseSamples.IDENTITY_NUMBER);
    }

    @Test
    void aSubmissionIsToldWithoutPersonalData() {
        ApplicationSummary taken = intake.submitted(intake.supplier());

        assertThat(events.stream(ApplicationEvent.Submitted.class))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.number()).isEqualTo(taken.number());
                    assertThat(told.phoneFingerprints()).hasSize(2);
                    assertThat(told.toString())
                            .doesNotContain(LicenseSamples.OPERATOR_MOBILE)
                            .doesNotContain(LicenseSamples.IDENTITY_NUMBER);
                });
    }

    @Test
    void everyWrongFieldAndScanIsToldAtOnce() {
        SupplierId supplier = intake.supplier();
        Map<String, String> typed = LicenseSamples.typed(Field.COMPANY_NUMBER, "91330100716105852E");
        typed.put(Field.OPERATOR_MOBILE, "12345678901");
        typed.put("fax", "0571");
        Map<String, ScanId> scans = new HashMap<>(intake.threeScans(supplier));
        scans.put(BusinessLicense.ID_FRONT, intake.scan(intake.supplier()).id());
        scans.remove(BusinessLicense.ID_BACK);
        scans.put("STAMP", intake.scan(supplier).id());

        SubmissionRefused refused = catchThrowableOfType(
                SubmissionRefused.class,
                () -> applications.submit(new Submission(supplier, BusinessLicense.CODE, typed, scans)));

        assertThat(refused.reason()).isEqualTo(Cause.INVALID);
        assertThat(refused.problems().stream().map(wrong -> wrong.field() + " " + wrong.code()))
                .containsExactly(
                        "fax UNKNOWN_FIELD",
                        "companyNumber CHECK",
                        "operatorMobile PREFIX",
                        "STAMP UNKNOWN_SLOT",
                        "ID_FRONT UNKNOWN_SCAN",
                        "ID_BACK REQUIRED");
        assertThat(refused.problems().stream().map(FieldProblem::messageKey)).contains("vocabulary.uscc.CHECK");
        assertThat(applications.ofSupplier(supplier)).isEmpty();
    }

    @Test
    void ofTwoSubmissionsAtOnceOneIsTaken() throws Exception {
        SupplierId supplier = intake.supplier();
        Submission submission = intake.submission(supplier);

        List<String> outcomes = atOnce(8, () -> applications.submit(submission));

        assertThat(outcomes).containsOnlyOnce("taken").containsOnly("taken", "ALREADY_OPEN");
        assertThat(applications.ofSupplier(supplier)).hasSize(1);
    }

    @Test
    void ofTwoCorrectionsAtOnceOneBecomesTheNextRound() throws Exception {
        SupplierId supplier = intake.supplier();
        ApplicationSummary taken = intake.submitted(supplier);
        intake.decided(taken.id(), new Decision.Reject(List.of(BLURRED)));
        Submission submission = intake.submission(supplier);

        List<String> outcomes = atOnce(4, () -> applications.submit(submission));

        assertThat(outcomes).containsOnlyOnce("taken").containsOnly("taken", "ALREADY_OPEN");
        assertThat(applications.required(taken.id()).rounds()).hasSize(2);
    }

    @Test
    void aRejectedApplicationGoesOnAsItsNextRoundAndKeepsTheOldOne() {
        SupplierId supplier = intake.supplier();
        ApplicationSummary first = intake.submitted(supplier);
        time.set("2026-11-13T11:00:00+08:00");
        intake.decided(first.id(), new Decision.Reject(List.of(BLURRED)));
        time.set("2026-11-13T17:00:00+08:00");
        Submission corrected = new Submission(
                supplier,
                BusinessLicense.CODE,
                LicenseSamples.typed(Field.COMPANY_NAME, "杭州启明五金制品有限公司"),
                intake.threeScans(supplier));

        ApplicationSummary second = applications.submit(corrected);

        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.deadline().effectiveDay()).isEqualTo(LocalDate.of(2026, 11, 16));
        ApplicationDetail detail = applications.required(first.id());
        assertThat(detail.rounds()).hasSize(2);
        assertThat(detail.current().outcome()).isNull();
        assertThat(detail.current().reasons()).isEmpty();
        assertThat(detail.current().scans()).isEqualTo(corrected.scans());
        RoundDetail old = detail.rounds().getLast();
        assertThat(old.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(old.decidedAt())
                .isEqualTo(OffsetDateTime.parse("2026-11-13T11:00:00+08:00").toInstant());
        assertThat(old.reasons()).containsExactly(BLURRED);
        assertThat(old.fields()).containsEntry(Field.COMPANY_NAME, "杭州启明五金有限公司");
        assertThat(old.deadline()).isEqualTo(first.deadline());
    }

    @Test
    void theSupplierReadsWhyItWasRejected() {
        SupplierId supplier = intake.supplier();
        ApplicationSummary taken = intake.submitted(supplier);

        intake.decided(taken.id(), new Decision.RequestSupplement(List.of(BLURRED)));

        assertThat(applications.find(supplier, BusinessLicense.CODE)).hasValueSatisfying(found -> {
            assertThat(found.state()).isEqualTo(ApplicationState.SUPPLEMENT_ASKED);
            assertThat(found.reasons()).containsExactly(BLURRED);
        });
        assertThat(events.stream(ApplicationEvent.SupplementAsked.class))
                .singleElement()
                .satisfies(asked -> assertThat(asked.reasonCodes()).containsExactly("LICENSE_BLURRED"));
    }

    @Test
    void whatSomebodyHasClaimedIsNotTakenBack() {
        ApplicationSummary taken = intake.submitted(intake.supplier());
        intake.claimed(taken.id());

        assertThatThrownBy(() -> applications.withdraw(taken.id()))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Cause.CLAIMED));
        assertThat(applications.required(taken.id()).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void afterAWithdrawalThereMayBeANewApplication() {
        SupplierId supplier = intake.supplier();
        ApplicationSummary first = intake.submitted(supplier);

        applications.withdraw(first.id());
        ApplicationSummary second = intake.submitted(supplier);

        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(applications.ofSupplier(supplier).stream().map(ApplicationSummary::state))
                .containsExactly(ApplicationState.SUBMITTED, ApplicationState.WITHDRAWN);
        assertThatThrownBy(() -> applications.withdraw(first.id()))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Cause.NOT_OPEN));
    }

    @Test
    void anApprovedApplicationIsNotSentAgain() {
        SupplierId supplier = intake.supplier();
        intake.decided(intake.submitted(supplier).id(), new Decision.Approve());

        assertThatThrownBy(() -> intake.submitted(supplier))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Cause.ALREADY_APPROVED));
    }

    @Test
    void aRevokedApprovalComesBackAsANewRoundWithTheSameForm() {
        SupplierId supplier = intake.supplier();
        ApplicationSummary taken = intake.submitted(supplier);
        intake.decided(taken.id(), new Decision.Approve());
        events.clear();
        time.set("2026-11-16T09:00:00+08:00");

        intake.revoked(taken.id(), "执照已注销");

        ApplicationDetail detail = applications.required(taken.id());
        assertThat(detail.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(detail.current().round()).isEqualTo(2);
        assertThat(detail.current().deadline().effectiveDay()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(detail.current().fields())
                .isEqualTo(detail.rounds().getLast().fields());
        assertThat(detail.current().scans())
                .hasSize(3)
                .isEqualTo(detail.rounds().getLast().scans());
        assertThat(detail.rounds().getLast().outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(detail.rounds().getLast().reasons())
                .containsExactly(new RejectionReason("REVOKED", null, "执照已注销", null));
        assertThat(events.stream(ApplicationEvent.class).map(Object::getClass).map(Class::getSimpleName))
                .containsExactly("Revoked", "Submitted");
    }

    @Test
    void aNumberWithOneWrongCharacterOrAnotherDayIsNotFound() {
        String number = intake.submitted(intake.supplier()).number();

        assertThat(applications.findByNumber(number.replace("A20261113", "A20261114")))
                .isEmpty();
        assertThat(applications.findByNumber(number + "0")).isEmpty();
        assertThat(applications.findByNumber(number.toLowerCase(java.util.Locale.ROOT)))
                .isPresent();
    }

    @Test
    void whoIsSignedInActsForItselfOnly() {
        SupplierId mine = intake.supplier();
        SupplierId another = intake.supplier();
        ApplicationSummary ofAnother = intake.submitted(another);
        Submission forAnother = intake.submission(another);
        Submission forMe = intake.submission(mine);
        signIn(Door.SUPPLIER, mine.value(), Role.SUPPLIER);

        assertThatThrownBy(() -> applications.withdraw(ofAnother.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> applications.submit(forAnother)).isInstanceOf(AccessDeniedException.class);
        assertThat(applications.submit(forMe).round()).isEqualTo(1);
    }

    @Test
    void staffSendNothingIn() {
        Submission submission = intake.submission(intake.supplier());
        signIn(Door.STAFF, 1, Role.SUPERVISOR);

        assertThatThrownBy(() -> applications.submit(submission)).isInstanceOf(AccessDeniedException.class);
    }

    private static void signIn(Door door, long id, String role) {
        var user = new SignedIn(door, id, "login", "name", "hash", true, false, Set.of(role), Set.of());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    /** What became of the same thing done by several at the same moment. */
    private static List<String> atOnce(int times, Callable<?> work) throws Exception {
        var start = new CyclicBarrier(times);
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        work.call();
                        return "taken";
                    } catch (SubmissionRefused refused) {
                        return refused.reason().name();
                    }
                }));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : running) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
