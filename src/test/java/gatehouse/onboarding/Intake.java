package gatehouse.onboarding;

import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.document.PictureSamples;
import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.document.ScanOwner;
import gatehouse.document.ScanRule;
import gatehouse.document.Scans;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.review.Decision;
import gatehouse.review.ReviewDesk;
import gatehouse.rows.ReadTogether;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/** What a supplier does before a test begins: registers, uploads, sends in. */
public class Intake {

    private static final AtomicInteger REGISTERED = new AtomicInteger();
    private static final byte[] PICTURE = PictureSamples.jpeg(1200, 900);

    private final Suppliers suppliers;
    private final Scans scans;
    private final Applications applications;
    private final Ladder ladder;
    private final Kinds kinds;
    private final ReviewDesk desk;
    private final SecurityContextHolderStrategy strategy;
    private final JdbcTemplate jdbc;

    Intake(
            Suppliers suppliers,
            Scans scans,
            Applications applications,
            Ladder ladder,
            Kinds kinds,
            ReviewDesk desk,
            SecurityContextHolderStrategy strategy,
            JdbcTemplate jdbc) {
        this.suppliers = suppliers;
        this.scans = scans;
        this.applications = applications;
        this.ladder = ladder;
        this.kinds = kinds;
        this.desk = desk;
        this.strategy = strategy;
        this.jdbc = jdbc;
    }

    public SupplierId supplier() {
        return suppliers
                .register(new Registration(
                        "supplier" + REGISTERED.incrementAndGet(), "correct horse battery", "13800138000"))
                .id();
    }

    public Scan scan(SupplierId supplier) {
        return scans.store(
                new ScanOwner.OfSupplier(supplier.value()),
                "scan.jpg",
                new ByteArrayInputStream(PICTURE),
                ScanRule.REAL_NAME);
    }

    public Map<String, ScanId> threeScans(SupplierId supplier) {
        Map<String, ScanId> three = new LinkedHashMap<>();
        three.put(BusinessLicense.LICENSE, scan(supplier).id());
        three.put(BusinessLicense.ID_FRONT, scan(supplier).id());
        three.put(BusinessLicense.ID_BACK, scan(supplier).id());
        return three;
    }

    public Submission submission(SupplierId supplier) {
        return new Submission(supplier, BusinessLicense.CODE, LicenseSamples.typed(), threeScans(supplier));
    }

    /** Its license is approved, and its deposit verified. */
    public SupplierId verified() {
        SupplierId supplier = supplier();
        decided(submitted(supplier).id(), new Decision.Approve());
        ladder.open(supplier, Step.BUSINESS_LICENSE);
        return supplier;
    }

    public ApplicationSummary license(SupplierId supplier) {
        return applications.find(supplier, BusinessLicense.CODE).orElseThrow();
    }

    /** As the desk reads it before it decides. */
    public SentApplication sent(ApplicationId id) {
        var questions = new ReadTogether();
        var sent = questions.ask(applications.reading(id));
        questions.send(jdbc);
        return sent.answer();
    }

    /** A reviewer claims and decides, as at the desk. */
    public void decided(ApplicationId id, Decision decision) {
        as(Role.REVIEWER, () -> {
            desk.claim(id);
            desk.decide(id, decision);
        });
    }

    /** Who holds it approves it. */
    public void approved(ApplicationId id) {
        as(Role.REVIEWER, () -> desk.decide(id, new Decision.Approve()));
    }

    public void claimed(ApplicationId id) {
        as(Role.REVIEWER, () -> desk.claim(id));
    }

    public void revoked(ApplicationId id, String reason) {
        as(Role.SUPERVISOR, () -> desk.revoke(id, reason));
    }

    /** Somebody of the staff in this role, who may work on every queue. */
    public void as(String role, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var queues = kinds.all().stream().map(ApplicationKind::code).collect(Collectors.toSet());
        var staff = new SignedIn(Door.STAFF, 1, "staff", "李华", "hash", true, false, Set.of(role), queues);
        signIn(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(staff, null, staff.getAuthorities())));
        try {
            work.run();
        } finally {
            signIn(before);
        }
    }

    /** Each Spring context of a run has a strategy of its own; the one that was made last is the static one. */
    void signIn(SecurityContext context) {
        SecurityContextHolder.setContext(context);
        strategy.setContext(context);
    }

    void signOut() {
        SecurityContextHolder.clearContext();
        strategy.clearContext();
    }

    public ApplicationSummary submitted(SupplierId supplier) {
        return applications.submit(submission(supplier));
    }
}
