package gatehouse.browser;

import gatehouse.access.Door;
import gatehouse.access.MovableTime;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.access.StaffAccounts;
import gatehouse.access.StaffDuties;
import gatehouse.access.Username;
import gatehouse.document.PictureSamples;
import gatehouse.document.ScanId;
import gatehouse.document.ScanOwner;
import gatehouse.document.ScanRule;
import gatehouse.document.Scans;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Submission;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.InventedCompany;
import gatehouse.sandbox.samples.SamplePaper;
import gatehouse.sandbox.samples.SampleScans;
import gatehouse.sandbox.samples.Shot;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A day at the desk with its people, and companies that come in over the week before. */
class ReviewDay {

    static final String PASSWORD = "Gatehouse-2026";

    private static final InventedCompanies COMPANIES = new InventedCompanies(2026);
    private static final byte[] PLAIN = PictureSamples.jpeg(640, 480);

    private final StaffAccounts staff;
    private final Suppliers suppliers;
    private final Scans scans;
    private final Applications applications;
    private final MovableTime time;
    private int companies;

    ReviewDay(StaffAccounts staff, Suppliers suppliers, Scans scans, Applications applications, MovableTime time) {
        this.staff = staff;
        this.suppliers = suppliers;
        this.scans = scans;
        this.applications = applications;
        this.time = time;
    }

    void peopleCome() {
        var queue = Set.of(BusinessLicense.CODE);
        staff.register(new Username("limin"), PASSWORD, new StaffDuties("李敏", Set.of(Role.REVIEWER), queue));
        staff.register(new Username("wangfang"), PASSWORD, new StaffDuties("王芳", Set.of(Role.REVIEWER), queue));
        staff.register(new Username("chen"), PASSWORD, new StaffDuties("陈主管", Set.of(Role.SUPERVISOR), Set.of()));
        staff.register(new Username("zhou"), PASSWORD, new StaffDuties("周审计", Set.of(Role.AUDITOR), Set.of()));
    }

    /** So many over the five days before now, evenly. */
    List<ApplicationSummary> submitted(int count) {
        var step = Duration.ofDays(5).dividedBy(count);
        time.pass(Duration.ofDays(-5));
        return IntStream.range(0, count)
                .mapToObj(index -> {
                    time.pass(step);
                    return submitted();
                })
                .toList();
    }

    ApplicationSummary submitted() {
        var company = COMPANIES.company(companies++);
        var supplier = suppliers
                .register(new Registration(company.memberName(), "correct horse battery", company.operatorMobile()))
                .id();
        return as(
                supplier,
                company.memberName(),
                () -> applications.submit(new Submission(
                        supplier, BusinessLicense.CODE, LicenseSamples.typed(company), scans(supplier, company))));
    }

    private Map<String, ScanId> scans(SupplierId supplier, InventedCompany company) {
        var stored = new LinkedHashMap<String, ScanId>();
        for (var paper : SamplePaper.values()) {
            // drawing every one would take minutes
            var drawn = companies <= 4
                    ? SampleScans.draw(company, paper, companies == 1 ? Shot.CLEAN : Shot.usual(company, paper))
                    : PLAIN;
            stored.put(
                    paper.name(),
                    scans.store(
                                    new ScanOwner.OfSupplier(supplier.value()),
                                    paper.name() + ".jpg",
                                    new ByteArrayInputStream(drawn),
                                    ScanRule.REAL_NAME)
                            .id());
        }
        return stored;
    }

    /** Another reviewer, for whom the administrator does something later. */
    long reviewerComes(String name) {
        return staff.register(
                new Username(name),
                PASSWORD,
                new StaffDuties("赵离", Set.of(Role.REVIEWER), Set.of(BusinessLicense.CODE)));
    }

    void administratorDisables(long reviewer) {
        long administrator = staff.register(
                new Username("guan"), PASSWORD, new StaffDuties("管理", Set.of(Role.ADMINISTRATOR), Set.of()));
        var user = new SignedIn(
                Door.STAFF, administrator, "guan", "管理", "", true, false, Set.of(Role.ADMINISTRATOR), Set.of());
        as(user, () -> {
            staff.disable(reviewer);
            return reviewer;
        });
    }

    private static <T> T as(SupplierId supplier, String name, java.util.function.Supplier<T> work) {
        return as(
                new SignedIn(
                        Door.SUPPLIER, supplier.value(), name, name, "", true, false, Set.of(Role.SUPPLIER), Set.of()),
                work);
    }

    private static <T> T as(SignedIn user, java.util.function.Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
