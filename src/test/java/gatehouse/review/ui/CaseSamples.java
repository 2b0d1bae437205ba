package gatehouse.review.ui;

import gatehouse.access.Door;
import gatehouse.access.SignedIn;
import gatehouse.calendar.Band;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.DeadlineExplanation;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.calendar.SlaPolicy;
import gatehouse.calendar.YearStatus;
import gatehouse.document.ScanId;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.FormConsent;
import gatehouse.onboarding.FormExample;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.RoundDetail;
import gatehouse.onboarding.ScanSlot;
import gatehouse.review.CaseDetail;
import gatehouse.review.CaseState;
import gatehouse.review.CatalogueReason;
import gatehouse.review.MachineCheck;
import gatehouse.review.QueueRow;
import gatehouse.review.ReviewAction;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierSummary;
import gatehouse.vocabulary.KindCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Named people, firms and their cases, on Thursday 2026-11-19 at 14:00. */
final class CaseSamples {

    static final long ME = 7;
    static final Instant NOW = Instant.parse("2026-11-19T06:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final KindCode KIND = new KindCode("BUSINESS_LICENSE");
    static final BusinessCalendar CALENDAR =
            BusinessCalendar.of(1, Map.of(2026, YearStatus.ANNOUNCED, 2027, YearStatus.PROVISIONAL), List.of());
    static final ReviewDeadline DEADLINE =
            ReviewDeadline.of(Instant.parse("2026-11-19T01:12:00Z"), SlaPolicy.REVIEW_16_3, CALENDAR);
    static final DeadlineExplanation EXPLANATION = DeadlineExplanation.of(DEADLINE, SlaPolicy.REVIEW_16_3, CALENDAR);
    static final ApplicationKind LICENSE = new License();

    private CaseSamples() {}

    static SignedIn signedIn(Set<String> roles) {
        return new SignedIn(Door.STAFF, ME, "limin", "李敏", "", true, false, roles, Set.of(KIND));
    }

    static QueueRow waiting(long id, String company) {
        return row(id, company, CaseState.WAITING, null, null);
    }

    static QueueRow heldBy(long id, String company, long holder, String name) {
        return row(id, company, CaseState.CLAIMED, holder, name);
    }

    static QueueRow row(long id, String company, CaseState state, @Nullable Long holder, @Nullable String holderName) {
        return new QueueRow(
                new ApplicationId(id),
                "A20261119-" + id,
                KIND,
                state,
                1,
                company,
                "91440300MA5EWL1X0%d".formatted(id % 10),
                DEADLINE.submittedAt(),
                DEADLINE.latestBefore(),
                DEADLINE.promisedBefore(),
                DEADLINE.latestBefore(),
                false,
                null,
                holder,
                holderName,
                holder == null ? null : NOW.plusSeconds(581),
                null,
                null,
                null);
    }

    static CaseDetail detail(QueueRow row, Set<ReviewAction> actions) {
        return new CaseDetail(
                row,
                new ApplicationDetail(
                        row.id(),
                        row.number(),
                        KIND,
                        ApplicationState.SUBMITTED,
                        new SupplierSummary(new SupplierId(3), "yongsheng-sz", "138****0001", null, NOW),
                        row.companyName(),
                        row.companyNumber(),
                        List.of(round())),
                Band.DUE_TODAY,
                actions,
                null,
                List.of(
                        new MachineCheck("companyNumber", MachineCheck.Verdict.FINE, "sample.check.number", List.of()),
                        new MachineCheck("LICENSE", MachineCheck.Verdict.LOOK, "sample.check.small", List.of())),
                List.of(
                        new CatalogueReason(
                                "CORNERS", "sample.group.scan", "sample.corners", "sample.corners.text", "LICENSE"),
                        new CatalogueReason(
                                "NUMBER", "sample.group.form", "sample.number", "sample.number.text", "companyNumber")),
                List.of(new CaseDetail.Step(row.submittedAt(), 1, "SUBMITTED", "yongsheng-sz", null)),
                List.of());
    }

    /** The case after its approval was revoked: a second round, the reason with the first. */
    static CaseDetail revoked(QueueRow row, String reason) {
        var detail = detail(row, Set.of());
        var about = detail.application();
        var first = about.current();
        return new CaseDetail(
                row,
                new ApplicationDetail(
                        about.id(),
                        about.number(),
                        about.kind(),
                        about.state(),
                        about.supplier(),
                        about.companyName(),
                        about.companyNumber(),
                        List.of(
                                new RoundDetail(
                                        1,
                                        first.fields(),
                                        first.scans(),
                                        first.deadline(),
                                        Outcome.REVOKED,
                                        NOW,
                                        List.of(new RejectionReason("REVOKED", null, reason, null)),
                                        List.of()),
                                new RoundDetail(
                                        2, first.fields(), first.scans(), DEADLINE, null, null, List.of(), List.of()))),
                detail.band(),
                detail.actions(),
                null,
                detail.checks(),
                detail.catalogue(),
                List.of(
                        new CaseDetail.Step(NOW, 1, "REJECTED", "李敏", "CORNERS NUMBER"),
                        new CaseDetail.Step(NOW, 1, "REVOKED", "陈静", reason),
                        new CaseDetail.Step(NOW, 2, "REOPENED", "陈静", null),
                        new CaseDetail.Step(NOW, 2, "LEASE_EXPIRED", "system", "李敏")),
                List.of());
    }

    /** The case in its second round: sent back once, for these reasons. */
    static CaseDetail sentBack(QueueRow row, String codes) {
        var detail = detail(row, Set.of());
        return new CaseDetail(
                row,
                detail.application(),
                detail.band(),
                detail.actions(),
                null,
                detail.checks(),
                detail.catalogue(),
                List.of(new CaseDetail.Step(NOW, 1, "REJECTED", "李敏", codes)),
                List.of());
    }

    /** The same case, of a kind with these reasons alone. */
    static CaseDetail reasons(CaseDetail detail, CatalogueReason... reasons) {
        return with(detail, detail.checks(), List.of(reasons));
    }

    /** The same case, after one more thing was found. */
    static CaseDetail found(CaseDetail detail, MachineCheck check) {
        var checks = new ArrayList<>(detail.checks());
        checks.add(check);
        return with(detail, checks, detail.catalogue());
    }

    private static CaseDetail with(CaseDetail detail, List<MachineCheck> checks, List<CatalogueReason> catalogue) {
        return new CaseDetail(
                detail.row(),
                detail.application(),
                detail.band(),
                detail.actions(),
                detail.handoverNote(),
                checks,
                catalogue,
                detail.history(),
                detail.sameCompanyNumber());
    }

    /** The case after the supplier has passed the online check. */
    static CaseDetail overtaken(QueueRow row) {
        var detail = detail(row, Set.of());
        return new CaseDetail(
                row,
                detail.application(),
                null,
                detail.actions(),
                null,
                detail.checks(),
                detail.catalogue(),
                List.of(
                        new CaseDetail.Step(NOW, 1, "CLAIMED", "李敏", null),
                        new CaseDetail.Step(NOW, 1, "OVERTAKEN", "yongsheng-sz", null)),
                List.of());
    }

    private static RoundDetail round() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("companyName", "深圳永盛科技有限公司");
        fields.put("companyNumber", "91440300MA5EWL1X05");
        fields.put("legalName", "王建国");
        return new RoundDetail(
                1,
                fields,
                Map.of("LICENSE", new ScanId(11), "ID_FRONT", new ScanId(12), "ID_BACK", new ScanId(13)),
                DEADLINE,
                null,
                null,
                List.of(),
                List.of(new FormConsent("legalName", "COLLECTION_SERVICE", "2026-01", NOW)));
    }

    /** A kind with three fields and three pictures. */
    private static final class License implements ApplicationKind {

        @Override
        public KindCode code() {
            return KIND;
        }

        @Override
        public SlaPolicy slaPolicy() {
            return SlaPolicy.REVIEW_16_3;
        }

        @Override
        public List<FormField> formFields() {
            return List.of(
                    new FormField("companyName", "sample.field.companyName", false),
                    new FormField("companyNumber", "sample.field.companyNumber", false),
                    new FormField("legalName", "sample.field.legalName", true));
        }

        @Override
        public List<ScanSlot> scanSlots() {
            return List.of(
                    new ScanSlot("LICENSE", "sample.slot.license", true, 10, 5),
                    new ScanSlot("ID_FRONT", "sample.slot.front", true, 10, 5),
                    new ScanSlot("ID_BACK", "sample.slot.back", true, 10, 5));
        }

        @Override
        public FormReading read(Map<String, String> typed, LocalDate today) {
            throw new UnsupportedOperationException("no screen reads a form");
        }

        @Override
        public FormExample example() {
            return new FormExample(Map.of(), List.of());
        }

        @Override
        public String smsTemplate(Outcome outcome) {
            return outcome == Outcome.REVOKED ? "S14" : "S4";
        }
    }
}
