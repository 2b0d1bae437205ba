package gatehouse.bench;

import gatehouse.Gatehouse;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.access.StaffAccounts;
import gatehouse.access.StaffDuties;
import gatehouse.access.Username;
import gatehouse.document.ScanId;
import gatehouse.document.ScanOwner;
import gatehouse.document.ScanRule;
import gatehouse.document.Scans;
import gatehouse.embedded.EmbeddedDatabase;
import gatehouse.embedded.EmbeddedProperties;
import gatehouse.embedded.EmbeddedSettings;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Submission;
import gatehouse.oversight.SlaBoard;
import gatehouse.review.CaseState;
import gatehouse.review.Decision;
import gatehouse.review.QueueFilter;
import gatehouse.review.QueueOrder;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewFigures;
import gatehouse.review.ReviewQueue;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.InventedCompany;
import gatehouse.sandbox.samples.SamplePaper;
import gatehouse.sandbox.samples.SampleScans;
import gatehouse.sandbox.samples.Shot;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the services do in a second and how long a screen waits, on databases that {@code ./gatehouse bench} has filled, beside
 * {@link Reference} in the same run. Nothing is asserted but that no case was ever claimed twice: the table is to be read.
 */
@Tag("bench")
class BenchTests {

    private static final Path HOMES = Path.of(System.getProperty("gatehouse.bench.homes", ".gatehouse"));
    private static final QueueFilter WAITING =
            new QueueFilter(Set.of(BusinessLicense.CODE), Set.of(CaseState.WAITING), null, null, null);
    private static final String QUEUE = BusinessLicense.CODE.value();
    private static final int PAGE = 50;
    private static final int FAR = 49_900;
    private static final int REVIEWERS = 64;
    private static final Duration RUN = Duration.ofSeconds(8);
    /** A desk runs all day: measured is what it does once the compiler has seen its work, which takes two processors long. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final int CONSOLES = 200;
    private static final int BATCH = 1_000;
    private static final String SUPPLIER = """
            INSERT INTO supplier (id, member_name, password_hash, mobile, mobile_hash, enabled, registered_at, version)
            SELECT ?, ?, (SELECT password_hash FROM staff_account LIMIT 1), mobile, mobile_hash, TRUE, registered_at, 0
            FROM supplier LIMIT 1""";
    private static final String SCAN = """
            INSERT INTO scan (id, supplier_id, file_name, type, size, sha256, width, height, store_key, uploaded_at)
            SELECT ?, ?, file_name, type, size, sha256, width, height, store_key, uploaded_at FROM scan WHERE id = ?""";
    private static final String PASSWORD = "a password of the benchmark";

    static List<String> sizes() {
        return List.of(System.getProperty("gatehouse.bench.sizes", "100000").split(","));
    }

    @ParameterizedTest(name = "{0} open and as many closed applications")
    @MethodSource("sizes")
    void theProductBesideBareJdbc(int size) throws Exception {
        Path home = HOMES.resolve("bench-" + size);
        EmbeddedSettings settings = EmbeddedSettings.in(home).withBufferPool("2G");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings);
                ConfigurableApplicationContext context = started(database, home)) {
            Run run = new Run(context, size);
            run.all();
            if (run.waiting() < size * 0.9) {
                // too many were decided: the next benchmark fills it anew
                Files.deleteIfExists(home.resolve("filled"));
            }
        }
        consoles(size);
    }

    private static String keyOf(Path home) {
        try {
            return Files.readString(home.resolve("secrecy.key")).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In a heap of 512 MB: what one page more costs, and how long the last of the reviewers waits for the page. */
    private static void consoles(int size) throws Exception {
        try (Consoles consoles = new Consoles(HOMES.resolve("bench-" + size))) {
            for (int warm = 0; warm < 10; warm++) {
                consoles.open("bench" + warm, PASSWORD);
            }
            long before = consoles.heap();
            long began = 0;
            for (int reviewer = consoles.count(); reviewer < CONSOLES; reviewer++) {
                began = System.nanoTime();
                consoles.open("bench" + reviewer % REVIEWERS, PASSWORD);
            }
            double last = (System.nanoTime() - began) / 1e6;
            long after = consoles.heap();
            System.out.printf("| an open queue page with push | %.0f KB of heap | | |%n", (after - before) / 1024.0 / (CONSOLES - 10));
            System.out.printf("| %d signed-in reviewers in a heap of 512 MB | %.0f MB used, the last signed in within %.0f ms | | |%n",
                    consoles.count(), after / 1024.0 / 1024.0, last);
        }
    }

    private static ConfigurableApplicationContext started(EmbeddedDatabase database, Path home) {
        return new SpringApplicationBuilder(Gatehouse.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new EmbeddedProperties(database.address(), home)))
                .run(
                        // the tests have a key of their own in their configuration
                        "--gatehouse.secrecy.key=" + keyOf(home),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.datasource.hikari.maximum-pool-size=72",
                        "--logging.level.root=WARN");
    }

    /** One size, measured from top to bottom. */
    private static final class Run {

        private final ReviewQueue queue;
        private final ReviewDesk desk;
        private final ReviewFigures figures;
        private final SlaBoard board;
        private final Applications applications;
        private final Scans scans;
        private final JdbcTemplate jdbc;
        private final TransactionTemplate transaction;
        private final Reference reference;
        private final List<SignedIn> reviewers;
        private final SignedIn supervisor;
        private final int size;
        private final Random random = new Random(7);

        Run(ConfigurableApplicationContext context, int size) {
            this.size = size;
            queue = context.getBean(ReviewQueue.class);
            desk = context.getBean(ReviewDesk.class);
            figures = context.getBean(ReviewFigures.class);
            board = context.getBean(SlaBoard.class);
            applications = context.getBean(Applications.class);
            scans = context.getBean(Scans.class);
            jdbc = context.getBean(JdbcTemplate.class);
            transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            reference = new Reference(context.getBean(DataSource.class));
            StaffAccounts staff = context.getBean(StaffAccounts.class);
            reviewers = IntStream.range(0, REVIEWERS)
                    .mapToObj(index -> person(staff, "bench" + index, Role.REVIEWER))
                    .toList();
            supervisor = person(staff, "benchchief", Role.SUPERVISOR);
        }

        void all() {
            say("%n## %,d open and as many closed · %s · JDK %s · %s · %d processors%n", size, cpu(), Runtime.version(),
                    one("SELECT VERSION()"), Runtime.getRuntime().availableProcessors());
            say("| what | product | bare JDBC | ratio |%n|---|---|---|---|%n");
            reference.fill();
            try {
                as(supervisor, this::screens);
                as(supervisor, this::boardFigures);
                claims();
                submissions();
            } finally {
                reference.drop();
            }
        }

        private void screens() {
            List<Timing> first = Timing.inTurns(
                    1_000,
                    turn -> queue.page(WAITING, QueueOrder.MOST_URGENT, 0, PAGE),
                    turn -> reference.firstPage(QUEUE));
            row("first page of a queue", first.getFirst(), first.getLast());
            // a page that was left a moment ago, forwards and back
            row("the neighbouring page", Timing.of(300, turn ->
                    queue.page(WAITING, QueueOrder.MOST_URGENT, PAGE * (1 + turn % 40), PAGE)));
            row("any page of the first 50 000 rows", Timing.of(100, turn ->
                    queue.page(WAITING, QueueOrder.MOST_URGENT, random.nextInt(FAR), PAGE)));
            row("count of a queue", Timing.of(300, turn -> queue.size(WAITING)));
            row("counts of every queue", Timing.of(300, turn -> queue.counts()));
            String name = one(
                    "SELECT company_name FROM review_case WHERE state = 'WAITING' ORDER BY application_id DESC LIMIT 1");
            row("found by two characters of the name", Timing.of(100, turn -> queue.page(text(part(name, 2, 4)), QueueOrder.MOST_URGENT, 0, PAGE)));
            row("found by the beginning of the name", Timing.of(100, turn -> queue.page(text(part(name, 0, 6)), QueueOrder.MOST_URGENT, 0, PAGE)));
        }

        private void boardFigures() {
            LocalDate today = board.today();
            row("board: queues, bands, oldest", Timing.of(100, turn -> figures.queues()));
            row("board: what falls due by day", Timing.of(100, turn -> figures.due()));
            row("board: arrivals by hour", Timing.of(100, turn -> figures.arrivals(today)));
            row("board: 30 days", Timing.of(100, turn -> figures.cohorts(today.minusDays(29), today)));
            row("board: median and 95 %", Timing.of(100, turn -> figures.decisionTimes(today.minusDays(29), today)));
        }

        private void claims() {
            Set<Long> once = ConcurrentHashMap.newKeySet();
            AtomicInteger twice = new AtomicInteger();
            Crowd.perSecond(8, WARM_UP, index -> {
                signIn(reviewers.get(index));
                return () -> decideNext(once, twice);
            });
            // bare and product are run in turns, so that a machine whose speed drifts cheats neither
            for (int threads : new int[] {1, 8, 32, 64}) {
                double bare = Crowd.perSecond(threads, RUN, index -> () -> reference.claimAndDecide(QUEUE, index));
                double product = Crowd.perSecond(threads, RUN, index -> {
                    signIn(reviewers.get(index));
                    return () -> decideNext(once, twice);
                });
                rate("claim + decide, %d reviewers".formatted(threads), product, bare);
            }
            say("| double claims | %d | | |%n", twice.get());
            if (twice.get() > 0) {
                throw new AssertionError("Cases were claimed twice: " + twice);
            }
        }

        private boolean decideNext(Set<Long> once, AtomicInteger twice) {
            ApplicationId id = desk.claimNext(Set.of()).orElse(null);
            if (id == null) {
                return false;
            }
            if (!once.add(id.value())) {
                twice.incrementAndGet();
            }
            desk.decide(id, new Decision.Approve());
            return true;
        }

        private void submissions() {
            ConcurrentLinkedQueue<Waiting> ready = registered(80_000);
            Crowd.perSecond(8, WARM_UP, index -> () -> submitNext(ready));
            double bare = Crowd.perSecond(8, RUN, index -> () -> reference.submit(QUEUE));
            double product = Crowd.perSecond(8, RUN, index -> () -> submitNext(ready));
            if (ready.isEmpty()) {
                throw new AssertionError("There were too few suppliers to be measured with");
            }
            rate("submission, 8 at the same time", product, bare);
        }

        private boolean submitNext(ConcurrentLinkedQueue<Waiting> ready) {
            Waiting next = ready.poll();
            if (next == null) {
                return false;
            }
            signIn(next.who());
            applications.submit(next.submission());
            return true;
        }

        /** Suppliers and scans are there before the clock starts: what is measured is the submission alone. */
        private ConcurrentLinkedQueue<Waiting> registered(int count) {
            InventedCompanies companies = new InventedCompanies(System.nanoTime());
            long number = 20_000_000 + System.nanoTime() % 60_000_000;
            Map<SamplePaper, ScanId> drawn = drawn(companies.company(0));
            long supplier = Long.parseLong(one("SELECT MAX(id) FROM supplier"));
            long scan = Long.parseLong(one("SELECT MAX(id) FROM scan"));
            ConcurrentLinkedQueue<Waiting> ready = new ConcurrentLinkedQueue<>();
            for (int made = 0; made < count; made += BATCH) {
                List<Object[]> accounts = new ArrayList<>();
                List<Object[]> copies = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    InventedCompany company = companies.company((int) ++number);
                    accounts.add(new Object[] {++supplier, company.memberName()});
                    Map<String, ScanId> own = new LinkedHashMap<>();
                    for (var one : drawn.entrySet()) {
                        own.put(one.getKey().name(), new ScanId(++scan));
                        copies.add(new Object[] {scan, supplier, one.getValue().value()});
                    }
                    ready.add(waiting(company, supplier, own));
                }
                transaction.executeWithoutResult(begun -> {
                    jdbc.batchUpdate(SUPPLIER, accounts);
                    jdbc.batchUpdate(SCAN, copies);
                });
            }
            return ready;
        }

        private Map<SamplePaper, ScanId> drawn(InventedCompany company) {
            byte[] picture = SampleScans.draw(company, SamplePaper.LICENSE, Shot.CLEAN);
            var owner = new ScanOwner.OfSupplier(Long.parseLong(one("SELECT MIN(id) FROM supplier")));
            Map<SamplePaper, ScanId> drawn = new EnumMap<>(SamplePaper.class);
            for (SamplePaper paper : SamplePaper.values()) {
                drawn.put(paper, scans.store(owner, paper.name() + ".jpg", new ByteArrayInputStream(picture), ScanRule.REAL_NAME)
                        .id());
            }
            return drawn;
        }

        private static Waiting waiting(InventedCompany company, long supplier, Map<String, ScanId> scans) {
            SignedIn who = new SignedIn(gatehouse.access.Door.SUPPLIER, supplier, company.memberName(), company.memberName(), "",
                    true, false, Set.of(Role.SUPPLIER), Set.of());
            return new Waiting(who, new Submission(new SupplierId(supplier), BusinessLicense.CODE, form(company), scans));
        }

        private static Map<String, String> form(InventedCompany company) {
            Map<String, String> form = new HashMap<>();
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

        long waiting() {
            return Long.parseLong(one("SELECT COUNT(*) FROM review_case WHERE state = 'WAITING'"));
        }

        private static QueueFilter text(String text) {
            return new QueueFilter(Set.of(BusinessLicense.CODE), Set.of(CaseState.WAITING), null, text, null);
        }

        private String one(String sql) {
            return java.util.Objects.requireNonNull(jdbc.queryForObject(sql, String.class));
        }

        private static String part(String whole, int from, int to) {
            return whole.substring(whole.offsetByCodePoints(0, from), whole.offsetByCodePoints(0, to));
        }

        private SignedIn person(StaffAccounts staff, String login, String role) {
            return staff.findByLogin(login).orElseGet(() -> {
                staff.register(new Username(login), PASSWORD, new StaffDuties(login, Set.of(role), Set.of(BusinessLicense.CODE)));
                return staff.findByLogin(login).orElseThrow();
            });
        }

        private static void signIn(SignedIn who) {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        }

        private static void as(SignedIn who, Runnable work) {
            signIn(who);
            try {
                work.run();
            } finally {
                SecurityContextHolder.clearContext();
            }
        }

        private static void row(String what, Timing product) {
            say("| %s | %s | | |%n", what, product);
        }

        private static void row(String what, Timing product, Timing bare) {
            say("| %s | %s | %s | %.2f × |%n", what, product, bare, product.median() / bare.median());
        }

        private static void rate(String what, double product, double bare) {
            say("| %s | %,.0f/s | %,.0f/s | %.2f × |%n", what, product, bare, product / bare);
        }

        private static void say(String format, Object... arguments) {
            System.out.printf(format, arguments);
            System.out.flush();
        }

        private static String cpu() {
            try {
                return java.nio.file.Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            } catch (java.io.IOException elsewhere) {
                return System.getProperty("os.arch");
            }
        }
    }

    /** A supplier with everything in hand. */
    private record Waiting(SignedIn who, Submission submission) {}
}
