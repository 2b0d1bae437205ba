package gatehouse.sandbox;

import gatehouse.access.AccountStore;
import gatehouse.access.Door;
import gatehouse.access.PlatformClient;
import gatehouse.access.SignedIn;
import gatehouse.document.PreparedScan;
import gatehouse.document.ScanId;
import gatehouse.document.ScanOwner;
import gatehouse.document.ScanType;
import gatehouse.document.Scans;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.Submission;
import gatehouse.review.CatalogueReason;
import gatehouse.review.Decision;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewKind;
import gatehouse.sandbox.SampleRound.End;
import gatehouse.sandbox.samples.InventedCompany;
import gatehouse.sandbox.samples.SamplePaper;
import gatehouse.supplier.QualifiedPool;
import gatehouse.supplier.Registrant;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.supplier.TradeRole;
import gatehouse.texts.Texts;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the samples happen 样例重演: through the same services as in life, in the order of time, each at the time and by the
 * person of its story. So every figure, history, SMS and record is what it would be.
 */
class SampleReplay {

    static final KindCode LICENSE = new KindCode("BUSINESS_LICENSE");

    private static final int ATTEMPTS = 10;

    /** What a scan is said to be until it is drawn. */
    private static final long USUAL_SIZE = 480_000;

    private static final int USUAL_WIDTH = 1600;
    private static final int USUAL_HEIGHT = 1200;

    private final Suppliers suppliers;
    private final QualifiedPool pool;
    private final Scans scans;
    private final Applications applications;
    private final ReviewDesk desk;
    private final AccountStore supplierDoor;
    private final Texts texts;
    private final TransactionOperations transaction;
    private final Map<String, CatalogueReason> catalogue = new HashMap<>();

    SampleReplay(
            Suppliers suppliers,
            QualifiedPool pool,
            Scans scans,
            Applications applications,
            ReviewDesk desk,
            Collection<ReviewKind> kinds,
            Collection<AccountStore> doors,
            Texts texts,
            TransactionOperations transaction) {
        this.suppliers = suppliers;
        this.pool = pool;
        this.scans = scans;
        this.applications = applications;
        this.desk = desk;
        this.texts = texts;
        this.transaction = transaction;
        this.supplierDoor = doors.stream()
                .filter(door -> door.door() == Door.SUPPLIER)
                .findFirst()
                .orElseThrow();
        kinds.stream()
                .filter(kind -> kind.code().equals(LICENSE))
                .flatMap(kind -> kind.reasons().stream())
                .forEach(reason -> catalogue.put(reason.code(), reason));
    }

    /** Stories whose supplier is there already are left out: they happened before the last stop. */
    void happen(List<SampleStory> stories, PlatformClient platform, List<SignedIn> reviewers, IntConsumer progress) {
        List<SampleStory> untold = stories.stream()
                .filter(story ->
                        suppliers.findByMemberName(story.company().memberName()).isEmpty())
                .sorted(Comparator.comparing(story -> story.rounds().getFirst().submittedAt()))
                .toList();
        for (int done = 0; done < untold.size() && !Thread.currentThread().isInterrupted(); done++) {
            SampleStory story = untold.get(done);
            tell(() -> new Telling(story, platform), reviewers);
            progress.accept((done + 1) * 100 / untold.size());
        }
    }

    /** A supplier who signs in at the portal, and what became of its application. */
    void happen(String memberName, SampleStory story, List<SignedIn> reviewers) {
        if (suppliers.findByMemberName(memberName).isPresent()) {
            return;
        }
        Registration registration = new Registration(
                memberName, SampleAccounts.PASSWORD, story.company().operatorMobile());
        Registrant registrant = new Registrant("陈经理", story.company().name(), TradeRole.SELLER.name());
        if (story.rounds().isEmpty()) {
            suppliers.register(registration, registrant);
            return;
        }
        Instant registered = story.rounds().getFirst().submittedAt().minusSeconds(900);
        tell(
                () -> {
                    AtomicReference<@Nullable SupplierId> supplier = new AtomicReference<>();
                    SandboxClock.at(
                            registered,
                            () -> supplier.set(
                                    suppliers.register(registration, registrant).id()));
                    return new Telling(
                            story,
                            Objects.requireNonNull(supplier.get()),
                            supplierDoor.findByLogin(memberName).orElseThrow());
                },
                reviewers);
    }

    /**
     * A whole story in one transaction: who is at work already meets each application as it ended, never one that the story
     * is about to decide. What was rolled back begins anew.
     */
    private void tell(Supplier<Telling> beginning, List<SignedIn> reviewers) {
        untilItGoesThrough(() -> transaction.executeWithoutResult(_ -> {
            Telling telling = beginning.get();
            acts(telling, reviewers).forEach(act -> SandboxClock.at(act.at(), act.work()));
        }));
    }

    /** A buyer who signs in at the portal, with one supplier in its pool. */
    void buyer(String memberName, String supplier) {
        if (suppliers.findByMemberName(memberName).isEmpty()) {
            SupplierId buyer = suppliers
                    .register(
                            new Registration(memberName, SampleAccounts.PASSWORD, "13900000001"),
                            new Registrant("周采购", "华东重工集团有限公司", TradeRole.BUYER.name()))
                    .id();
            pool.add(buyer, supplier);
        }
    }

    /** Later work rolls up figures at the same time: whom the database chose to give way begins again, nothing happened. */
    private static void untilItGoesThrough(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (PessimisticLockingFailureException gaveWay) {
                if (attempt == ATTEMPTS) {
                    throw gaveWay;
                }
            }
        }
    }

    /** 审核中: the reviewer is at work on the most urgent case, and will be for a while. */
    Optional<ApplicationId> claimed(SignedIn reviewer) {
        AtomicReference<@Nullable ApplicationId> claimed = new AtomicReference<>();
        as(
                reviewer,
                reviewer.getAuthorities(),
                () -> desk.claimNext(Set.of(LICENSE)).ifPresent(claimed::set));
        return Optional.ofNullable(claimed.get());
    }

    private List<Act> acts(Telling telling, List<SignedIn> reviewers) {
        List<Act> acts = new ArrayList<>();
        int number = 1;
        for (SampleRound round : telling.story.rounds()) {
            int submitted = number++;
            acts.add(new Act(round.submittedAt(), () -> submit(telling, round, submitted)));
            End end = round.end();
            if (end == End.WITHDRAWN) {
                acts.add(new Act(round.endedAt(), () -> as(telling, () -> applications.withdraw(telling.id()))));
            } else if (end != null) {
                // at once from the claim on: the sweep that takes back lapsed leases goes by the real time
                acts.add(new Act(
                        round.endedAt(), () -> decide(telling.id(), round, end, reviewers.get(round.reviewer()))));
            }
        }
        return acts;
    }

    private void submit(Telling telling, SampleRound round, int number) {
        as(telling, () -> {
            telling.register(suppliers);
            Submission submission = new Submission(
                    telling.supplier(), LICENSE, form(telling.story.company()), keep(telling, round, number));
            telling.application = applications.submit(submission).id();
        });
    }

    private void decide(ApplicationId id, SampleRound round, End end, SignedIn reviewer) {
        as(reviewer, reviewer.getAuthorities(), () -> {
            SandboxClock.at(round.claimedAt(), () -> desk.claim(id));
            desk.decide(id, decision(end, round.reasons()));
        });
    }

    private Decision decision(End end, List<String> codes) {
        List<RejectionReason> reasons = codes.stream().map(this::reason).toList();
        return switch (end) {
            case APPROVED -> new Decision.Approve();
            case REJECTED -> new Decision.Reject(reasons);
            case SUPPLEMENT_ASKED -> new Decision.RequestSupplement(reasons);
            case WITHDRAWN -> throw new IllegalArgumentException("Suppliers withdraw, reviewers do not");
        };
    }

    private RejectionReason reason(String code) {
        CatalogueReason known = Objects.requireNonNull(catalogue.get(code), code);
        return new RejectionReason(
                code, known.target(), texts.in(Locale.SIMPLIFIED_CHINESE, known.supplierKey()), null);
    }

    private Map<String, ScanId> keep(Telling telling, SampleRound round, int number) {
        Map<String, ScanId> kept = new LinkedHashMap<>();
        for (SamplePaper paper : SamplePaper.values()) {
            SampleScan sample = new SampleScan(
                    telling.story.company().index(),
                    number,
                    paper,
                    round.shots().get(paper.ordinal()),
                    round.discrepancy());
            kept.put(
                    paper.name(),
                    scans.keep(undrawn(sample, telling.supplier())).id());
        }
        return kept;
    }

    private static PreparedScan undrawn(SampleScan sample, SupplierId supplier) {
        return new PreparedScan(
                new ScanOwner.OfSupplier(supplier.value()),
                sample.fileName(),
                ScanType.JPG,
                USUAL_SIZE,
                sample.provisionalSha256(),
                USUAL_WIDTH,
                USUAL_HEIGHT,
                sample.storeKey(),
                List.of());
    }

    static Map<String, String> form(InventedCompany company) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("companyName", company.name());
        form.put("numberType", "CREDIT_CODE");
        form.put("companyNumber", company.creditCode());
        form.put("domicile", company.representative().domicile().name());
        form.put("representativeName", company.representative().name());
        form.put("identityNumber", company.representative().documentNumber());
        form.put("representativeMobile", company.representativeMobile());
        form.put("operatorMobile", company.operatorMobile());
        return form;
    }

    private static void as(Telling telling, Runnable work) {
        as(telling.who, telling.authorities(), work);
    }

    private static void as(Object who, Collection<? extends GrantedAuthority> authorities, Runnable work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, authorities));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** One thing that happens at a time. */
    private record Act(Instant at, Runnable work) {}

    /** A story on its way: who tells it, and what came into being so far. */
    private static final class Telling {

        private final SampleStory story;
        private final Object who;
        private @Nullable SupplierId supplier;
        private @Nullable ApplicationId application;

        Telling(SampleStory story, PlatformClient platform) {
            this.story = story;
            this.who = platform;
        }

        Telling(SampleStory story, SupplierId supplier, SignedIn person) {
            this.story = story;
            this.supplier = supplier;
            this.who = person;
        }

        void register(Suppliers suppliers) {
            if (supplier == null && who instanceof PlatformClient platform) {
                supplier = suppliers
                        .registerByPlatform(
                                platform,
                                new Registration(
                                        story.company().memberName(),
                                        null,
                                        story.company().operatorMobile()))
                        .id();
            }
        }

        SupplierId supplier() {
            return Objects.requireNonNull(supplier);
        }

        ApplicationId id() {
            return Objects.requireNonNull(application);
        }

        Collection<? extends GrantedAuthority> authorities() {
            return who instanceof SignedIn person
                    ? person.getAuthorities()
                    : AuthorityUtils.createAuthorityList("ROLE_PLATFORM");
        }
    }
}
