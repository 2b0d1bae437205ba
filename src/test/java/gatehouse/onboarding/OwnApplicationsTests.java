package gatehouse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.document.PictureSamples;
import gatehouse.document.ScanId;
import gatehouse.document.UploadRefused;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.supplier.SupplierId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;

/** The supplier's road through the services, as the portal walks it. */
@IntakeTest
class OwnApplicationsTests {

    private static final RejectionReason BLURRED =
            new RejectionReason("LICENSE_BLURRED", BusinessLicense.LICENSE, "营业执照图片不清晰", "反光");

    @Autowired
    OwnApplications own;

    @Autowired
    Applications applications;

    @Autowired
    PromiseWords promise;

    @Autowired
    Intake intake;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        intake.signOut();
        time.set(TestTime.FRIDAY_MORNING);
    }

    @Test
    void aSupplierUploadsSendsReadsTheReasonsAndSendsAgain() {
        signIn(Door.SUPPLIER, intake.supplier(), Role.SUPPLIER);
        Map<String, ScanId> scans = uploaded();

        ApplicationSummary sent = own.submit(BusinessLicense.CODE, LicenseSamples.typed(), scans);
        assertThat(own.isWithdrawable(sent)).isTrue();
        assertThat(promise.promise(sent.deadline(), Locale.SIMPLIFIED_CHINESE)).isEqualTo("今天 24:00 前审核完，最迟 11月18日");

        applications.reject(intake.sent(sent.id()), List.of(BLURRED));
        ApplicationDetail rejected = own.find(sent.number()).orElseThrow();
        assertThat(rejected.state()).isEqualTo(ApplicationState.REJECTED);
        assertThat(rejected.current().reasons()).containsExactly(BLURRED);

        Map<String, ScanId> corrected = new HashMap<>(rejected.current().scans());
        corrected.put(BusinessLicense.LICENSE, upload(BusinessLicense.LICENSE));
        assertThat(own.scans(corrected.values())).hasSize(3);
        assertThat(rejected.current().fields()).containsAllEntriesOf(LicenseSamples.typed());
    }

    @Test
    void theSameWordsAreSaidWhileTypingAndOnSending() {
        signIn(Door.SUPPLIER, intake.supplier(), Role.SUPPLIER);
        Map<String, String> typed = LicenseSamples.typed(Field.COMPANY_NUMBER, "91330100716105852X");

        assertThatThrownBy(() -> own.submit(BusinessLicense.CODE, typed, uploaded()))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.problems()).isEqualTo(own.problems(BusinessLicense.CODE, typed)));
    }

    @Test
    void whatWillBeKeptIsShownAsItWillBeKept() {
        signIn(Door.SUPPLIER, intake.supplier(), Role.SUPPLIER);
        Map<String, String> typed = LicenseSamples.typed(Field.COMPANY_NUMBER, " 91330100716105852f ");

        assertThat(own.asStored(BusinessLicense.CODE, typed)).containsEntry(Field.COMPANY_NUMBER, "91330100716105852F");
        Map<String, String> wrong = LicenseSamples.typed(Field.COMPANY_NUMBER, "9133 ");
        assertThat(own.asStored(BusinessLicense.CODE, wrong)).isEqualTo(wrong);
    }

    @Test
    void whatIsNoPictureIsNotTaken() {
        signIn(Door.SUPPLIER, intake.supplier(), Role.SUPPLIER);
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> own.upload(
                        BusinessLicense.CODE, BusinessLicense.LICENSE, "license.jpg", new ByteArrayInputStream(page)))
                .isInstanceOfSatisfying(
                        UploadRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("TYPE"));
    }

    @Test
    void anothersApplicationAndScansAreNotThere() {
        ApplicationSummary ofAnother = intake.submitted(intake.supplier());
        Map<String, ScanId> scansOfAnother =
                applications.required(ofAnother.id()).current().scans();
        signIn(Door.SUPPLIER, intake.supplier(), Role.SUPPLIER);

        assertThat(own.find(ofAnother.number())).isEmpty();
        assertThat(own.all()).isEmpty();
        assertThat(own.scans(scansOfAnother.values())).isEmpty();
        assertThatThrownBy(() -> own.withdraw(ofAnother.id())).isInstanceOf(AccessDeniedException.class);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'application.seen' AND application_id = ?")
                        .param(ofAnother.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyButSuppliersComesHere() {
        signIn(Door.STAFF, new SupplierId(1), Role.SUPERVISOR);

        assertThatThrownBy(() -> own.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> own.problems(BusinessLicense.CODE, Map.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> upload(BusinessLicense.LICENSE)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePromiseIsToldAsItStandsNow() {
        ApplicationSummary sent = intake.submitted(intake.supplier());

        time.set("2026-11-14T09:00:00+08:00");
        assertThat(promise.promise(sent.deadline(), Locale.SIMPLIFIED_CHINESE)).contains("已过承诺时间", "最迟 11月18日");
        time.set("2026-11-19T00:00:00+08:00");
        assertThat(promise.promise(sent.deadline(), Locale.ENGLISH)).contains("longer than it ever should");
        time.set("2026-11-13T16:00:00+08:00");
        assertThat(promise.promiseIfSentNow(BusinessLicense.CODE, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("若现在（16:00）提交：11月16日 24:00 前审核完，最迟 11月18日");
        time.set("2026-11-12T23:59:00+08:00");
        assertThat(promise.promiseIfSentNow(BusinessLicense.CODE, Locale.ENGLISH))
                .isEqualTo("If you send it now (23:59): Reviewed tomorrow before 24:00, at the latest on 17 November");
    }

    private Map<String, ScanId> uploaded() {
        Map<String, ScanId> scans = new HashMap<>();
        for (String slot : List.of(BusinessLicense.LICENSE, BusinessLicense.ID_FRONT, BusinessLicense.ID_BACK)) {
            scans.put(slot, upload(slot));
        }
        return scans;
    }

    private ScanId upload(String slot) {
        return own.upload(
                        BusinessLicense.CODE,
                        slot,
                        slot + ".jpg",
                        new ByteArrayInputStream(PictureSamples.jpeg(1200, 900)))
                .id();
    }

    private void signIn(Door door, SupplierId id, String role) {
        var user = new SignedIn(door, id.value(), "login", "name", "hash", true, false, Set.of(role), Set.of());
        intake.signIn(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
    }
}
