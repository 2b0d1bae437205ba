package gatehouse.onboarding;

import gatehouse.audit.Audit;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.onboarding.RoundRecords.RoundKey;
import gatehouse.onboarding.SubmissionRefused.Cause;
import gatehouse.rows.Reading;
import gatehouse.secrecy.Vault;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.KindCode;
import gatehouse.vocabulary.MobileNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applications 申请 of all suppliers: taken in, looked up, and told their outcome. Who is signed in as a supplier or a
 * platform sends in and withdraws for its own suppliers only, whatever the caller says.
 */
@Service
@Transactional
public class Applications {

    private static final String REVOKED = "REVOKED";

    private final ApplicationRepository applications;
    private final ApplicationChanges changes;
    private final RoundRecords records;
    private final SealedForms forms;
    private final SubmissionGrounds grounds;
    private final SubmissionReader reader;
    private final Kinds kinds;
    private final Ladder ladder;
    private final Applicants applicants;
    private final Suppliers suppliers;
    private final BusinessCalendars calendars;
    private final Vault vault;
    private final FormAgreements agreements;
    private final HouseReasons houseReasons;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applications(
            ApplicationRepository applications,
            ApplicationChanges changes,
            RoundRecords records,
            SealedForms forms,
            SubmissionGrounds grounds,
            SubmissionReader reader,
            Kinds kinds,
            Ladder ladder,
            Applicants applicants,
            Suppliers suppliers,
            BusinessCalendars calendars,
            Vault vault,
            FormAgreements agreements,
            HouseReasons houseReasons,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.changes = changes;
        this.records = records;
        this.forms = forms;
        this.grounds = grounds;
        this.reader = reader;
        this.kinds = kinds;
        this.ladder = ladder;
        this.applicants = applicants;
        this.suppliers = suppliers;
        this.calendars = calendars;
        this.vault = vault;
        this.agreements = agreements;
        this.houseReasons = houseReasons;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a submission: the first round, or the next one after a rejection, a supplement asked for, or a withdrawal.
     *
     * @throws SubmissionRefused naming every wrong field, or what stands in the way
     */
    public ApplicationSummary submit(Submission submission) {
        ApplicationKind kind = kinds.required(submission.kind());
        String openKey = Application.openKey(submission.supplier(), kind.code(), kind.subject(submission.fields()));
        SubmissionGrounds.Grounds given = grounds.of(submission, openKey);
        SupplierSummary supplier = given.supplier();
        suppliers.requireActingFor(supplier);
        Optional<Application> before = given.before().flatMap(applications::findById);
        before.ifPresent(Application::requireSubmittable);
        Submission complete = admitted(submission, kind);
        Instant now = now();
        ApplicationForm form = reader.read(complete, kind, given, today(now));
        ReviewDeadline deadline = calendars.deadline(now, kind.slaPolicy());
        Application application = before.map(known -> nextRound(known, form, deadline))
                .orElseGet(() -> firstRound(supplier.id(), kind.code(), form, deadline));
        records.attach(application.id(), application.round(), complete.scansFor(kind.scanSlots(complete.fields())));
        records.agree(application.id(), application.round(), agreements.given(kind, form, now));
        audit.recordCase("application.submitted", application.id().value(), "round " + application.round());
        tellSubmitted(application, form);
        return summary(application, supplier, List.of());
    }

    /** With what the house gives; refused while a prerequisite is missing, or a condition of the kind is not met. */
    private Submission admitted(Submission submission, ApplicationKind kind) {
        requireReached(submission.supplier(), kind);
        if (!kind.asksAboutApplicant()) {
            return submission;
        }
        kind.step().ifPresent(step -> requireNotProven(submission.supplier(), step));
        Applicant applicant = applicants.required(submission.supplier());
        List<FieldProblem> obstacles = kind.obstacles(applicant, submission.fields());
        if (!obstacles.isEmpty()) {
            throw new SubmissionRefused(Cause.CONDITIONS, obstacles);
        }
        return submission.with(kind.given(applicant));
    }

    /** The steps that are to be done before one of the kind can be sent in; none: it may be filled in. */
    @Transactional(readOnly = true)
    public List<Missing> missing(SupplierId supplier, ApplicationKind kind) {
        return kind.belongsTo().map(step -> ladder.missing(supplier, step)).orElse(List.of());
    }

    private void requireReached(SupplierId supplier, ApplicationKind kind) {
        List<Missing> missing = missing(supplier, kind);
        if (!missing.isEmpty()) {
            throw new SubmissionRefused(
                    Cause.PREREQUISITE, missing.stream().map(Missing::problem).toList());
        }
    }

    /** What an automatic check has opened needs no review. */
    private void requireNotProven(SupplierId supplier, Step step) {
        if (ladder.isOpen(supplier, step)) {
            throw new SubmissionRefused(Cause.ALREADY_APPROVED, List.of());
        }
    }

    /** The supplier takes it back while nobody has claimed it. */
    public void withdraw(ApplicationId id) {
        Application application = requiredApplication(id);
        suppliers.requireActingFor(suppliers.required(application.supplier()));
        application.requireWithdrawable();
        Instant now = now();
        // told before anything is written: the desk, which locks its case before the application, may still refuse
        events.publishEvent(new ApplicationEvent.Withdrawn(id, application.round(), application.kind(), now));
        application.withdraw(now);
        changes.ended(application);
        audit.recordCase("application.withdrawn", id.value(), null);
    }

    /**
     * What the desk hands to {@link #approve}, {@link #reject} or {@link #requestSupplement}, in the transaction in which it was
     * read. Its answer throws where there is no such application.
     */
    public Reading<SentApplication> reading(ApplicationId id) {
        return ApplicationRepository.required(id.value(), SentApplication::new);
    }

    /** Called by the review desk, in its transaction. */
    public void approve(SentApplication sent) {
        Application application = sent.application();
        application.approve(now());
        changes.ended(application);
        events.publishEvent(new ApplicationEvent.Approved(
                application.id(),
                application.round(),
                application.kind(),
                decidedAt(application),
                contact(application)));
        ApplicationKind kind = kinds.required(application.kind());
        if (!kind.depositFollows()) {
            kind.step().ifPresent(step -> ladder.open(application.supplier(), step));
        }
    }

    /** Called by the review desk, in its transaction. */
    public void reject(SentApplication sent, List<RejectionReason> reasons) {
        Application application = sent.application();
        application.reject(now());
        changes.ended(application);
        records.explain(application.id(), application.round(), reasons);
        events.publishEvent(new ApplicationEvent.Rejected(
                application.id(),
                application.round(),
                application.kind(),
                decidedAt(application),
                contact(application),
                codes(reasons),
                texts(reasons)));
    }

    /** Called by the review desk, in its transaction. */
    public void requestSupplement(SentApplication sent, List<RejectionReason> reasons) {
        Application application = sent.application();
        application.requestSupplement(now());
        changes.ended(application);
        records.explain(application.id(), application.round(), reasons);
        events.publishEvent(new ApplicationEvent.SupplementAsked(
                application.id(),
                application.round(),
                application.kind(),
                decidedAt(application),
                contact(application),
                codes(reasons),
                texts(reasons)));
    }

    /** Called by the review desk, in its transaction: the application comes back to its queue as a new round. */
    public void revoke(ApplicationId id, String reason) {
        Application application = requiredApplication(id);
        Instant now = now();
        int approved = application.round();
        ApplicationKind kind = kinds.required(application.kind());
        application.requireApproved();
        records.keep(application, Outcome.REVOKED, now);
        application.revoke(calendars.deadline(now, kind.slaPolicy()));
        changes.begun(application);
        records.attachAgain(id, approved, application.round());
        records.agreeAgain(id, approved, application.round());
        records.explain(id, approved, List.of(new RejectionReason(REVOKED, null, reason, null)));
        events.publishEvent(new ApplicationEvent.Revoked(id, approved, kind.code(), now, contact(application), reason));
        kind.step().ifPresent(step -> ladder.suspend(application.supplier(), step, reason));
        tellSubmitted(application, forms.read(application, kind));
    }

    /**
     * 自动撤回: an automatic check has opened the step, so that nothing is left to review, also where a reviewer has claimed the
     * case. Called in the transaction of the check, before it opens the step.
     */
    public void overtake(SupplierId supplier, KindCode kind) {
        applications.findBySupplierIdAndKindOrderByIdDesc(supplier.value(), kind.value()).stream()
                .filter(sent -> sent.state() == ApplicationState.SUBMITTED)
                .forEach(this::overtake);
    }

    private void overtake(Application application) {
        ApplicationId id = application.id();
        Instant now = now();
        // told before anything is written, as a withdrawal: the desk locks its case before the application
        events.publishEvent(new ApplicationEvent.Overtaken(id, application.round(), application.kind(), now));
        application.withdraw(now);
        changes.ended(application);
        records.explain(id, application.round(), List.of(houseReasons.overtaken()));
        audit.recordCase("application.overtaken", id.value(), null);
    }

    /** Everything, personal data in clear: whoever calls records the look. */
    @Transactional(readOnly = true)
    public ApplicationDetail required(ApplicationId id) {
        Application application = requiredApplication(id);
        return new ApplicationDetail(
                id,
                application.number(),
                application.kind(),
                application.state(),
                suppliers.required(application.supplier()),
                application.companyName(),
                application.companyNumber(),
                rounds(application));
    }

    /** The form as it stands now, field by field, in clear: whoever shows it to a person records the look. */
    @Transactional(readOnly = true)
    public Map<String, String> fieldsOf(ApplicationId id) {
        return forms.open(requiredApplication(id).sealedForm());
    }

    /** The present rounds of these, as far as they are under review; one statement, however many they are. */
    @Transactional(readOnly = true)
    public Map<ApplicationId, SentForm> underReview(Collection<ApplicationId> ids) {
        return applications.findByIdIn(ids).stream()
                .filter(application -> application.state() == ApplicationState.SUBMITTED)
                .collect(Collectors.toMap(
                        Application::id,
                        application -> new SentForm(
                                application.round(),
                                application.deadline().submittedAt(),
                                forms.open(application.sealedForm()))));
    }

    /** Whom to tell what becomes of it. */
    @Transactional(readOnly = true)
    public ApplicationContact contactOf(ApplicationId id) {
        return contact(requiredApplication(id));
    }

    private ApplicationContact contact(Application application) {
        // the form was read when it came in; to read it again would cost more than the rest of a decision
        String mobile = forms.open(application.sealedForm())
                .get(kinds.required(application.kind()).contactField());
        return new ApplicationContact(application.companyName(), new MobileNumber(Objects.requireNonNull(mobile)));
    }

    /** None where the number was never given, or one of its characters is wrong. */
    @Transactional(readOnly = true)
    public Optional<ApplicationId> findByNumber(String number) {
        return ApplicationNumber.read(number)
                .flatMap(reading -> applications
                        .findById(reading.id())
                        .filter(application -> reading.isOf(application.createdAt())))
                .map(Application::id);
    }

    @Transactional(readOnly = true)
    public Optional<ApplicationSummary> find(ApplicationId id) {
        return applications
                .findById(id.value())
                .map(found -> summaries(List.of(found)).getFirst());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ApplicationSummary> ofSupplier(SupplierId supplier) {
        return summaries(applications.findBySupplierIdOrderByIdDesc(supplier.value()));
    }

    /** Those of the scans that the supplier may attach. */
    @Transactional(readOnly = true)
    public Map<ScanId, Scan> ownScans(SupplierId supplier, Collection<ScanId> ids) {
        return reader.ownScans(suppliers.required(supplier), ids);
    }

    /** The newest of the kind: the one that counts, or else the last one withdrawn. */
    @Transactional(readOnly = true)
    public Optional<ApplicationSummary> find(SupplierId supplier, KindCode kind) {
        return summaries(applications.findBySupplierIdAndKindOrderByIdDesc(supplier.value(), kind.value()).stream()
                        .limit(1)
                        .toList())
                .stream()
                .findFirst();
    }

    private Application firstRound(SupplierId supplier, KindCode kind, ApplicationForm form, ReviewDeadline deadline) {
        Application application = new Application(supplier, kind, form, forms.seal(form), deadline);
        try {
            changes.insert(application);
            return application;
        } catch (DataIntegrityViolationException sentTwiceAtOnce) {
            throw new SubmissionRefused(Cause.ALREADY_OPEN, List.of());
        }
    }

    private Application nextRound(Application application, ApplicationForm form, ReviewDeadline deadline) {
        records.keep(application, application.outcome().orElseThrow(), decidedAt(application));
        application.resubmit(form, forms.seal(form), deadline);
        changes.begun(application);
        return application;
    }

    private void tellSubmitted(Application application, ApplicationForm form) {
        events.publishEvent(new ApplicationEvent.Submitted(
                application.id(),
                application.round(),
                application.number(),
                application.supplier(),
                application.kind(),
                application.companyName(),
                application.companyNumber(),
                application.deadline(),
                form.mobiles().stream()
                        .distinct()
                        .map(mobile -> vault.fingerprint(mobile.value()))
                        .toList()));
    }

    private List<RoundDetail> rounds(Application application) {
        var scans = records.scans(application.id());
        var reasons = records.reasons(List.of(application.id()));
        var consents = records.consents(application.id());
        List<RoundDetail> rounds = new ArrayList<>();
        rounds.add(new RoundDetail(
                application.round(),
                forms.open(application.sealedForm()),
                scans.getOrDefault(application.round(), Map.of()),
                application.deadline(),
                application.outcome().orElse(null),
                application.decidedAt().orElse(null),
                reasons(reasons, application),
                consents.getOrDefault(application.round(), List.of())));
        records.ended(application.id())
                .forEach(ended -> rounds.add(new RoundDetail(
                        ended.round(),
                        forms.open(ended.sealedForm()),
                        scans.getOrDefault(ended.round(), Map.of()),
                        ended.deadline(),
                        ended.outcome(),
                        ended.decidedAt(),
                        reasons.getOrDefault(new RoundKey(application.id().value(), ended.round()), List.of()),
                        consents.getOrDefault(ended.round(), List.of()))));
        return List.copyOf(rounds);
    }

    /** Of one supplier: three queries, however many there are. */
    private List<ApplicationSummary> summaries(List<Application> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        SupplierSummary supplier = suppliers.required(found.getFirst().supplier());
        var reasons = records.reasons(found.stream().map(Application::id).toList());
        return found.stream()
                .map(application -> summary(application, supplier, reasons(reasons, application)))
                .toList();
    }

    private static List<RejectionReason> reasons(
            Map<RoundKey, List<RejectionReason>> reasons, Application application) {
        return reasons.getOrDefault(new RoundKey(application.id().value(), application.round()), List.of());
    }

    private static ApplicationSummary summary(
            Application application, SupplierSummary supplier, List<RejectionReason> reasons) {
        return new ApplicationSummary(
                application.id(),
                application.number(),
                supplier.memberName(),
                application.kind(),
                application.state(),
                application.round(),
                application.companyName(),
                application.deadline(),
                application.decidedAt().orElse(null),
                reasons);
    }

    private Application requiredApplication(ApplicationId id) {
        return applications
                .findById(id.value())
                .orElseThrow(() -> new IllegalArgumentException("No application " + id.value()));
    }

    private static List<String> texts(Collection<RejectionReason> reasons) {
        return reasons.stream().map(RejectionReason::supplierText).toList();
    }

    private static List<String> codes(Collection<RejectionReason> reasons) {
        return reasons.stream().map(RejectionReason::code).toList();
    }

    private static Instant decidedAt(Application application) {
        return application.decidedAt().orElseThrow();
    }

    /** As precise as the database keeps it: rounding there must not move a submission over the 16:00 line. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static LocalDate today(Instant instant) {
        return instant.atZone(BusinessCalendar.ZONE).toLocalDate();
    }
}
