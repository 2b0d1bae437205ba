package gatehouse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.agreement.Agreements;
import gatehouse.document.ScanId;
import gatehouse.kind.KindSamples;
import gatehouse.review.Decision;
import gatehouse.supplier.SupplierId;
import gatehouse.texts.Texts;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is agreed to with a form is kept round by round, with its version and its time. */
@IntakeTest
class FormConsentsTests {

    private static final KindCode BILLS = new KindCode("BILL_ACCOUNT");
    private static final RejectionReason OTHER = new RejectionReason("OTHER", null, "许可证看不清", null);

    @Autowired
    Applications applications;

    @Autowired
    Ladder ladder;

    @Autowired
    Agreements agreements;

    @Autowired
    Intake intake;

    @Autowired
    TestTime time;

    @Autowired
    Texts texts;

    private SupplierId supplier;

    @BeforeEach
    void whoMayTakeBills() {
        supplier = intake.verified();
        ladder.open(supplier, Step.TRANSFER_COLLECTION);
        ladder.open(supplier, Step.PROCUREMENT_MERCHANT);
    }

    @AfterEach
    void theClockGoesBack() {
        time.set(TestTime.FRIDAY_MORNING);
    }

    @Test
    void everyRoundKeepsWhatWasAgreedToAndWhen() {
        Instant first = time.instant();
        ApplicationId id = submitted();
        intake.decided(id, new Decision.Reject(List.of(OTHER)));
        time.set("2026-11-13T11:00:00+08:00");
        submitted();

        assertThat(rounds(id)).containsExactly(agreedAt(time.instant()), agreedAt(first));
    }

    @Test
    void theRoundAfterARevocationStandsOnTheConsentOfTheOneBefore() {
        Instant agreed = time.instant();
        ApplicationId id = submitted();
        intake.decided(id, new Decision.Approve());
        time.set("2026-11-13T11:00:00+08:00");

        intake.revoked(id, "许可证系伪造");

        assertThat(rounds(id)).containsExactly(agreedAt(agreed), agreedAt(agreed));
    }

    @Test
    void whoAgreesToNothingKeepsNothing() {
        assertThat(applications
                        .required(intake.license(supplier).id())
                        .current()
                        .consents())
                .isEmpty();
    }

    @Test
    void everyDocumentThatIsAskedForHasItsTexts() {
        assertThat(agreements.all())
                .hasSize(8)
                .allSatisfy(document -> assertThat(Texts.LANGUAGES)
                        .allMatch(language ->
                                texts.has(language, document.titleKey()) && texts.has(language, document.textKey())));
    }

    private ApplicationId submitted() {
        Map<String, ScanId> scans =
                Map.of("ACCOUNT_PERMIT", intake.scan(supplier).id());
        return applications
                .submit(new Submission(supplier, BILLS, KindSamples.bill(), scans))
                .id();
    }

    private List<List<FormConsent>> rounds(ApplicationId id) {
        return applications.required(id).rounds().stream()
                .map(RoundDetail::consents)
                .toList();
    }

    private static List<FormConsent> agreedAt(Instant at) {
        return List.of(new FormConsent("agreed", "BILL_SERVICE", "2026-01", at));
    }
}
