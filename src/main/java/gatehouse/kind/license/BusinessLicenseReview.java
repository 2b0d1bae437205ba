package gatehouse.kind.license;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.document.ScanId;
import gatehouse.document.Scans;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.RoundDetail;
import gatehouse.review.CatalogueReason;
import gatehouse.review.MachineCheck;
import gatehouse.review.ReviewKind;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 企业名称认证 on the review desk: what the machine finds out, and the catalogue of reasons. */
@Component
class BusinessLicenseReview implements ReviewKind {

    private static final List<CatalogueReason> REASONS = Arrays.stream(LicenseReason.values())
            .map(LicenseReason::inCatalogue)
            .toList();

    private final BusinessLicense kind;
    private final Scans scans;
    private final RegisterChecks register;

    BusinessLicenseReview(BusinessLicense kind, Scans scans, RegisterChecks register) {
        this.kind = kind;
        this.scans = scans;
        this.register = register;
    }

    @Override
    public KindCode code() {
        return BusinessLicense.CODE;
    }

    @Override
    public List<MachineCheck> check(ApplicationDetail application) {
        RoundDetail round = application.current();
        LocalDate submitted =
                round.deadline().submittedAt().atZone(BusinessCalendar.ZONE).toLocalDate();
        return switch (kind.read(round.fields(), submitted)) {
            case FormReading.Valid(BusinessLicenseForm form) -> checked(application.id(), form, round, submitted);
            case FormReading.Valid(var other) -> throw new IllegalStateException("Not a license form: " + other);
            case FormReading.Invalid(var problems) ->
                problems.stream()
                        .map(wrong -> new MachineCheck(
                                wrong.field(), MachineCheck.Verdict.WRONG, wrong.messageKey(), wrong.arguments()))
                        .toList();
        };
    }

    @Override
    public List<CatalogueReason> reasons() {
        return REASONS;
    }

    private List<MachineCheck> checked(
            ApplicationId id, BusinessLicenseForm form, RoundDetail round, LocalDate submitted) {
        List<MachineCheck> checks = new ArrayList<>(FormChecks.of(form, submitted));
        register.find(id, round.round()).map(RegisterFindings::of).ifPresent(checks::addAll);
        Set<ScanId> ids = Set.copyOf(round.scans().values());
        checks.addAll(ScanChecks.of(kind.scanSlots(), round.scans(), scans.find(ids), form.domicile()));
        return List.copyOf(checks);
    }
}
