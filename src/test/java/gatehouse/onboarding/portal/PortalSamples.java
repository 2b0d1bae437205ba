package gatehouse.onboarding.portal;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.calendar.SlaPolicy;
import gatehouse.calendar.YearStatus;
import gatehouse.document.ScanId;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.Missing;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.Prerequisite;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.RoundDetail;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierSummary;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The application of 永盛科技, sent on Thursday 2026-11-19 in the morning. */
public final class PortalSamples {

    public static final String NUMBER = "A20261119-8F3K2";
    public static final RejectionReason NAME_DIFFERS =
            new RejectionReason("COMPANY_NAME_DIFFERS", "companyName", "填写的企业名称与营业执照不一致，请按营业执照逐字填写", "少了“市”字");
    public static final RejectionReason LICENSE_BLURRED =
            new RejectionReason("LICENSE_BLURRED", BusinessLicense.LICENSE, "营业执照图片不清晰，请重新拍摄", null);
    public static final Map<String, ScanId> SCANS = Map.of(
            BusinessLicense.LICENSE,
            new ScanId(11),
            BusinessLicense.ID_FRONT,
            new ScanId(12),
            BusinessLicense.ID_BACK,
            new ScanId(13));

    private static final Instant SENT = Instant.parse("2026-11-19T01:12:00Z");
    private static final ReviewDeadline DEADLINE = ReviewDeadline.of(
            SENT,
            SlaPolicy.REVIEW_16_3,
            BusinessCalendar.of(1, Map.of(2026, YearStatus.ANNOUNCED, 2027, YearStatus.PROVISIONAL), List.of()));

    private PortalSamples() {}

    public static ApplicationSummary summary(ApplicationState state, RejectionReason... reasons) {
        return new ApplicationSummary(
                new ApplicationId(5),
                NUMBER,
                "永盛科技",
                BusinessLicense.CODE,
                state,
                1,
                "杭州启明五金有限公司",
                DEADLINE,
                decidedAt(state),
                List.of(reasons));
    }

    public static ApplicationDetail detail(ApplicationState state, RejectionReason... reasons) {
        return new ApplicationDetail(
                new ApplicationId(5),
                NUMBER,
                BusinessLicense.CODE,
                state,
                new SupplierSummary(new SupplierId(PortalScreens.ME), "永盛科技", "138****8000", null, SENT),
                "杭州启明五金有限公司",
                "91330100716105852F",
                List.of(new RoundDetail(
                        1,
                        LicenseSamples.typed(),
                        SCANS,
                        DEADLINE,
                        outcome(state),
                        decidedAt(state),
                        List.of(reasons),
                        List.of())));
    }

    /** The ladder of who has registered, with the license as it stands and everything else locked. */
    private static List<Rung> usual(Rung.State license) {
        return Arrays.stream(Step.values())
                .map(step -> switch (step) {
                    case ACCOUNT -> new Rung(step, Rung.State.DONE, SENT, null, null, List.of());
                    case BUSINESS_LICENSE -> new Rung(step, license, SENT, null, null, List.of());
                    case CREDIT_TERMS -> locked(step, Prerequisite.MERCHANT_OR_POOL);
                    default -> locked(step, Prerequisite.REALNAME);
                })
                .toList();
    }

    /** With other rungs in their places. */
    public static List<Rung> ladder(Rung.State license, Rung... others) {
        return usual(license).stream()
                .map(rung -> Arrays.stream(others)
                        .filter(other -> other.step() == rung.step())
                        .findFirst()
                        .orElse(rung))
                .toList();
    }

    public static Rung rung(Step step, Rung.State state) {
        return new Rung(step, state, SENT, "永盛科技", null, List.of());
    }

    public static Rung locked(Step step, Prerequisite missing) {
        return new Rung(step, Rung.State.LOCKED, null, null, null, List.of(new Missing(missing)));
    }

    private static @Nullable Instant decidedAt(ApplicationState state) {
        return state == ApplicationState.SUBMITTED ? null : SENT.plusSeconds(3600);
    }

    private static @Nullable Outcome outcome(ApplicationState state) {
        return switch (state) {
            case SUBMITTED, WITHDRAWN -> null;
            case SUPPLEMENT_ASKED -> Outcome.SUPPLEMENT_ASKED;
            case APPROVED -> Outcome.APPROVED;
            case REJECTED -> Outcome.REJECTED;
        };
    }
}
