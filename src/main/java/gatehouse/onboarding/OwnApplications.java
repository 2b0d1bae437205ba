package gatehouse.onboarding;

import gatehouse.access.CurrentUser;
import gatehouse.audit.Audit;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.document.ScanOwner;
import gatehouse.document.Scans;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.KindCode;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications of the supplier who is signed in 我的申请: nothing here takes a supplier, so nobody reaches another's. */
@Service
@PreAuthorize("hasRole('SUPPLIER')")
public class OwnApplications {

    private final Applications applications;
    private final Kinds kinds;
    private final Applicants applicants;
    private final Suppliers suppliers;
    private final Scans scans;
    private final CurrentUser user;
    private final ObjectProvider<Claims> claims;
    private final Audit audit;
    private final Clock clock;

    OwnApplications(
            Applications applications,
            Kinds kinds,
            Applicants applicants,
            Suppliers suppliers,
            Scans scans,
            CurrentUser user,
            ObjectProvider<Claims> claims,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.kinds = kinds;
        this.applicants = applicants;
        this.suppliers = suppliers;
        this.scans = scans;
        this.user = user;
        this.claims = claims;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ApplicationSummary> all() {
        return applications.ofSupplier(self());
    }

    /** The newest of the kind. */
    @Transactional(readOnly = true)
    public Optional<ApplicationSummary> find(KindCode kind) {
        return applications.find(self(), kind);
    }

    /** All of one; none where there is no such number, or where it is another's. Recorded: personal data in clear. */
    @Transactional
    public Optional<ApplicationDetail> find(String number) {
        Optional<ApplicationDetail> own = applications
                .findByNumber(number)
                .map(applications::required)
                .filter(detail -> detail.supplier().id().equals(self()));
        own.ifPresent(detail -> audit.recordCase("application.seen", detail.id().value(), null));
        return own;
    }

    /** What the house fills into a form of the kind itself. */
    @Transactional(readOnly = true)
    public Map<String, String> given(KindCode kind) {
        return kinds.required(kind).given(applicants.required(self()));
    }

    /** The steps that are to be done before. */
    @Transactional(readOnly = true)
    public List<Missing> missing(KindCode kind) {
        return applications.missing(self(), kinds.required(kind));
    }

    /** What a fresh form of the kind begins with. */
    @Transactional(readOnly = true)
    public Map<String, String> suggested(KindCode kind) {
        return kinds.required(kind).suggested(applicants.required(self()), suppliers.profileOf(self()));
    }

    /** What stands in the way of the kind beside the steps before it. */
    @Transactional(readOnly = true)
    public List<FieldProblem> obstacles(KindCode kind, Map<String, String> typed) {
        return kinds.required(kind).obstacles(applicants.required(self()), typed);
    }

    /** What {@link #submit} would say of the form now, so that the page can say it while it is typed. */
    public List<FieldProblem> problems(KindCode kind, Map<String, String> typed) {
        return reading(kind, typed) instanceof FormReading.Invalid(List<FieldProblem> problems) ? problems : List.of();
    }

    /** The form as it would be kept, so that the supplier sees what will be compared; as typed while something is wrong. */
    public Map<String, String> asStored(KindCode kind, Map<String, String> typed) {
        return reading(kind, typed) instanceof FormReading.Valid(ApplicationForm form) ? form.fields() : typed;
    }

    private FormReading reading(KindCode kind, Map<String, String> typed) {
        return kinds.required(kind)
                .read(typed, clock.instant().atZone(BusinessCalendar.ZONE).toLocalDate());
    }

    /**
     * Takes a file for one of the kind's slots; the connection to the database is held for its last moment only.
     *
     * @throws gatehouse.document.UploadRefused when it does not pass a check
     */
    public Scan upload(KindCode kind, String slot, String fileName, InputStream content) {
        return scans.store(
                new ScanOwner.OfSupplier(self().value()),
                fileName,
                content,
                requiredSlot(kind, slot).rule());
    }

    /** Facts about scans that were uploaded before; another's are left out. */
    @Transactional(readOnly = true)
    public Map<ScanId, Scan> scans(Collection<ScanId> ids) {
        return applications.ownScans(self(), ids);
    }

    /**
     * @throws SubmissionRefused naming every wrong field, or what stands in the way
     */
    @Transactional
    public ApplicationSummary submit(KindCode kind, Map<String, String> typed, Map<String, ScanId> attached) {
        return applications.submit(new Submission(self(), kind, typed, attached));
    }

    /** Whether it can be taken back now: it waits, and nobody has claimed it. */
    @Transactional(readOnly = true)
    public boolean isWithdrawable(ApplicationSummary application) {
        return application.state() == ApplicationState.SUBMITTED
                && claims.stream().noneMatch(desk -> desk.isClaimed(application.id()));
    }

    @Transactional
    public void withdraw(ApplicationId id) {
        if (all().stream().noneMatch(own -> own.id().equals(id))) {
            throw new AccessDeniedException("Not one's own application");
        }
        applications.withdraw(id);
    }

    private SupplierId self() {
        return new SupplierId(user.requiredSupplier().id());
    }

    private ScanSlot requiredSlot(KindCode kind, String name) {
        return kinds.required(kind).scanSlots().stream()
                .filter(slot -> slot.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No slot " + name));
    }
}
