package gatehouse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.calendar.ReviewDeadline;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.supplier.SupplierId;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

class ApplicationTests {

    private static final Instant NOW = Instant.parse("2026-11-13T02:00:00Z");
    private static final ReviewDeadline DEADLINE = new ReviewDeadline(
            NOW,
            LocalDate.of(2026, 11, 13),
            NOW.plusSeconds(60),
            LocalDate.of(2026, 11, 18),
            NOW.plusSeconds(90),
            false,
            1);

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "SUBMITTED, approve, APPROVED",
        "SUBMITTED, reject, REJECTED",
        "SUBMITTED, supplement, SUPPLEMENT_ASKED",
        "SUBMITTED, withdraw, WITHDRAWN",
        "SUBMITTED, resubmit, ALREADY_OPEN",
        "SUBMITTED, revoke, refused",
        "SUPPLEMENT_ASKED, resubmit, SUBMITTED",
        "SUPPLEMENT_ASKED, withdraw, NOT_OPEN",
        "SUPPLEMENT_ASKED, approve, refused",
        "SUPPLEMENT_ASKED, reject, refused",
        "SUPPLEMENT_ASKED, supplement, refused",
        "SUPPLEMENT_ASKED, revoke, refused",
        "APPROVED, resubmit, ALREADY_APPROVED",
        "APPROVED, withdraw, ALREADY_APPROVED",
        "APPROVED, approve, refused",
        "APPROVED, reject, refused",
        "APPROVED, supplement, refused",
        "APPROVED, revoke, SUBMITTED",
        "REJECTED, resubmit, SUBMITTED",
        "REJECTED, withdraw, NOT_OPEN",
        "REJECTED, approve, refused",
        "REJECTED, reject, refused",
        "REJECTED, supplement, refused",
        "REJECTED, revoke, refused",
        "WITHDRAWN, resubmit, refused",
        "WITHDRAWN, withdraw, NOT_OPEN",
        "WITHDRAWN, approve, refused",
        "WITHDRAWN, reject, refused",
        "WITHDRAWN, supplement, refused",
        "WITHDRAWN, revoke, refused",
    })
    void whatMayBeDoneFollowsFromTheState(ApplicationState state, String verb, String expected) {
        Application application = in(state);

        if (expected.equals("refused")) {
            assertThatThrownBy(() -> act(application, verb)).isInstanceOf(IllegalStateException.class);
            assertThat(application.state()).isEqualTo(state);
        } else if (isCause(expected)) {
            assertThatThrownBy(() -> act(application, verb))
                    .isInstanceOfSatisfying(
                            SubmissionRefused.class,
                            refused -> assertThat(refused.reason().name()).isEqualTo(expected));
            assertThat(application.state()).isEqualTo(state);
        } else {
            act(application, verb);
            assertThat(application.state()).isEqualTo(ApplicationState.valueOf(expected));
            assertThat(application.round()).isEqualTo(expected.equals("SUBMITTED") ? 2 : 1);
            assertThat(application.decidedAt().isPresent())
                    .isEqualTo(!expected.equals("SUBMITTED") && !expected.equals("WITHDRAWN"));
        }
    }

    private static Application in(ApplicationState state) {
        var application = new Application(new SupplierId(7), BusinessLicense.CODE, form(), new byte[] {1}, DEADLINE);
        ReflectionTestUtils.setField(application, "id", 1L);
        switch (state) {
            case SUBMITTED -> {}
            case SUPPLEMENT_ASKED -> application.requestSupplement(NOW);
            case APPROVED -> application.approve(NOW);
            case REJECTED -> application.reject(NOW);
            case WITHDRAWN -> application.withdraw(NOW);
        }
        return application;
    }

    private static void act(Application application, String verb) {
        switch (verb) {
            case "approve" -> application.approve(NOW);
            case "reject" -> application.reject(NOW);
            case "supplement" -> application.requestSupplement(NOW);
            case "withdraw" -> application.withdraw(NOW);
            case "revoke" -> application.revoke(DEADLINE);
            case "resubmit" -> application.resubmit(form(), new byte[] {2}, DEADLINE);
            default -> throw new IllegalArgumentException(verb);
        }
    }

    private static boolean isCause(String expected) {
        return java.util.Arrays.stream(SubmissionRefused.Cause.values())
                .anyMatch(cause -> cause.name().equals(expected));
    }

    private static ApplicationForm form() {
        return switch (new BusinessLicense().read(LicenseSamples.typed(), LocalDate.of(2026, 11, 13))) {
            case FormReading.Valid(ApplicationForm form) -> form;
            case FormReading.Invalid(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }
}
