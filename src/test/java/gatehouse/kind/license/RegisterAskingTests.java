package gatehouse.kind.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.Submission;
import gatehouse.onboarding.TestTime;
import gatehouse.register.BusinessRegister;
import gatehouse.register.RegisterAnswer;
import gatehouse.review.ReviewKind;
import gatehouse.sandbox.SandboxFaults;
import gatehouse.supplier.SupplierId;
import gatehouse.texts.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The sandbox's business register is asked for real; the scheduler is off, so that only the test asks. */
@IntakeTest
@TestPropertySource(properties = "db-scheduler.enabled=false")
class RegisterAskingTests {

    @Autowired
    Applications applications;

    @Autowired
    Intake intake;

    @Autowired
    RegisterAsking asking;

    @Autowired
    RegisterChecks checks;

    @Autowired
    BusinessLicense license;

    @Autowired
    Clock clock;

    @Autowired
    BusinessLicenseReview review;

    @Autowired
    SandboxFaults faults;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Texts texts;

    @AfterEach
    void theClockGoesBack() {
        away(0);
        time.set(TestTime.FRIDAY_MORNING);
    }

    @Test
    void aSubmissionWaitsForNothingAndItsAnswerComesLater() {
        ApplicationId id = submitted("杭州启明五金有限公司");
        assertThat(found(id)).containsExactly("companyName LOOK waiting []");

        askAll();

        assertThat(found(id))
                .containsExactly(
                        "companyName FINE agrees [11-13 10:00]", "companyName FINE state.IN_BUSINESS [11-13 10:00]");
    }

    @Test
    void aRunAsksAboutTwentyAndLeavesTheRestToTheNext() {
        askAll();
        List<ApplicationId> ids =
                IntStream.range(0, 21).mapToObj(_ -> submitted("杭州启明五金有限公司")).toList();

        assertThat(asking.askDue()).isTrue();
        assertThat(ids)
                .filteredOn(id -> found(id).contains("companyName LOOK waiting []"))
                .hasSize(1);
        assertThat(asking.askDue()).isFalse();
        assertThat(ids).noneMatch(id -> found(id).contains("companyName LOOK waiting []"));
    }

    private void askAll() {
        boolean more = true;
        while (more) {
            more = asking.askDue();
        }
    }

    @Test
    void openPagesHearOfAnAnswerOnce() {
        ApplicationId id = submitted("杭州启明五金有限公司");

        askAll();
        askAll();

        assertThat(jdbc.sql("SELECT detail FROM change_feed WHERE topic = ? AND subject = ?")
                        .params(ReviewKind.CHECKS_TOPIC, id.value())
                        .query(String.class)
                        .list())
                .containsExactly("register");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "杭州查无五金有限公司, companyName WRONG not-found",
        "杭州换人五金有限公司, representativeName WRONG differs",
        "杭州异名五金有限公司, companyName WRONG differs",
        "杭州异码五金有限公司, companyNumber WRONG differs",
        "杭州注销五金有限公司, companyName WRONG state.DEREGISTERED",
        "杭州吊销五金有限公司, companyName WRONG state.REVOKED",
        "杭州迁出五金有限公司, companyName WRONG state.MOVED_AWAY",
        "杭州异常五金有限公司, companyName LOOK state.ABNORMAL",
    })
    void whatIsOtherwiseOnTheRegisterStandsBesideItsField(String company, String check) {
        ApplicationId id = submitted(company);

        askAll();

        assertThat(found(id)).contains(check + " [11-13 10:00]");
    }

    @Test
    void aRegisterThatGivesNoAnswerIsToldAndAskedAgain() {
        ApplicationId id = submitted("杭州启明五金有限公司");
        away(100);
        askAll();
        assertThat(found(id)).containsExactly("companyName LOOK away [11-13 10:00]");

        away(0);
        askAll();
        assertThat(found(id)).as("not before the pause is over").containsExactly("companyName LOOK away [11-13 10:00]");
        time.set("2026-11-13T10:02:00+08:00");
        askAll();

        assertThat(found(id)).contains("companyName FINE agrees [11-13 10:02]");
    }

    @Test
    void oneThatCannotBeAskedAboutCostsTheOthersNoAnswer() {
        ApplicationId first = submitted("杭州启明五金有限公司");
        ApplicationId second = submitted("杭州出错五金有限公司");
        BusinessRegister register = question -> {
            if (question.name().raw().contains("出错")) {
                throw new IllegalStateException("a fault of our own");
            }
            return new RegisterAnswer.NotFound();
        };
        var broken = new RegisterAsking(
                checks,
                new StaticListableBeanFactory(Map.of("register", register)).getBeanProvider(BusinessRegister.class),
                applications,
                license,
                clock);

        assertThatThrownBy(broken::askDue).hasMessage("a fault of our own");

        assertThat(found(first)).containsExactly("companyName WRONG not-found [11-13 10:00]");
        assertThat(found(second)).containsExactly("companyName LOOK waiting []");
    }

    @Test
    void aRoundThatIsOverIsNotAskedAbout() {
        ApplicationId id = submitted("杭州启明五金有限公司");
        applications.withdraw(id);

        askAll();

        assertThat(found(id)).isEmpty();
    }

    @Test
    void whatTheRecordKeepsOfAnAnswerHasItsWords() {
        List.of("杭州启明五金有限公司", "杭州换人五金有限公司", "杭州查无五金有限公司").forEach(this::submitted);

        askAll();

        String action = "license.register-answered";
        assertThat(jdbc.sql("SELECT DISTINCT detail FROM audit_entry WHERE action = ?")
                        .param(action)
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allSatisfy(finding -> assertThat(Texts.LANGUAGES)
                        .allMatch(language -> new RegisterInAudit()
                                .labelKey(action, finding)
                                .filter(key -> texts.has(language, key))
                                .isPresent()));
    }

    private ApplicationId submitted(String company) {
        SupplierId supplier = intake.supplier();
        return applications
                .submit(new Submission(
                        supplier,
                        BusinessLicense.CODE,
                        LicenseSamples.typed(Field.COMPANY_NAME, company),
                        intake.threeScans(supplier)))
                .id();
    }

    private void away(int times) {
        faults.set(new SandboxFaults.Fault(SandboxFaults.Where.BUSINESS_REGISTER, SandboxFaults.Kind.AWAY, times));
    }

    private List<String> found(ApplicationId id) {
        String prefix = "license.check.register.";
        return review.check(applications.required(id)).stream()
                .filter(check -> check.messageKey().startsWith(prefix))
                .map(check -> check.target() + " " + check.verdict() + " "
                        + check.messageKey().substring(prefix.length()) + " " + check.arguments())
                .toList();
    }
}
