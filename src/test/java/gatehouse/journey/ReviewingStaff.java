package gatehouse.journey;

import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.RejectionReason;
import gatehouse.review.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people at the desk: they claim a case by its number, and decide. */
final class ReviewingStaff {

    private final Applications applications;
    private final Intake intake;

    ReviewingStaff(Applications applications, Intake intake) {
        this.applications = applications;
        this.intake = intake;
    }

    void approves(String number) {
        intake.decided(id(number), new Decision.Approve());
    }

    void rejects(String number, String code, @Nullable String target, String text) {
        intake.decided(id(number), new Decision.Reject(because(code, target, text)));
    }

    void asksForMore(String number, String code, @Nullable String target, String text) {
        intake.decided(id(number), new Decision.RequestSupplement(because(code, target, text)));
    }

    void revokes(String number, String reason) {
        intake.revoked(id(number), reason);
    }

    void claims(String number) {
        intake.claimed(id(number));
    }

    private static List<RejectionReason> because(String code, @Nullable String target, String text) {
        return List.of(new RejectionReason(code, target, text, null));
    }

    private ApplicationId id(String number) {
        return applications.findByNumber(number).orElseThrow();
    }
}
