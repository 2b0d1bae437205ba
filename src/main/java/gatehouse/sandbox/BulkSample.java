package gatehouse.sandbox;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.document.ScanId;
import gatehouse.onboarding.ApplicationsInBulk;
import gatehouse.onboarding.Kinds;
import gatehouse.review.CasesInBulk;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.InventedCompany;
import gatehouse.secrecy.Vault;
import gatehouse.supplier.SupplierId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Applications in bulk 批量样例, thousands a second, to try the house at size: as many open ones, all waiting, as closed
 * ones, all approved; every table and every kept figure as if they had come one by one.
 */
public class BulkSample {

    /** Above all that the sample data choose among: they look far for representatives of rare kinds. */
    static final int FIRST_COMPANY = 1_000_000;

    private static final int BATCH = 500;
    private static final int OPEN_DAYS = 6;
    private static final int CLOSED_DAYS = 45;
    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final int DAY_SECONDS = 12 * 3600;

    private static final String SUPPLIER = """
            INSERT INTO supplier (member_name, mobile, mobile_hash, platform_client_id, enabled, registered_at, version)
            VALUES (?, ?, ?, ?, TRUE, ?, 0)""";
    private static final String AUDIT = """
            INSERT INTO audit_entry (at, actor_type, actor_id, actor_name, action, application_id, subject, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final Vault vault;
    private final BusinessCalendars calendars;
    private final Kinds kinds;
    private final ApplicationsInBulk applications;
    private final CasesInBulk cases;
    private final BulkScans scans;
    private final Clock clock;
    private final InventedCompanies companies = new InventedCompanies(SamplePlan.SEED);

    BulkSample(
            DataSource database,
            Vault vault,
            BusinessCalendars calendars,
            Kinds kinds,
            ApplicationsInBulk applications,
            CasesInBulk cases,
            BulkScans scans,
            Clock clock) {
        this.database = database;
        this.vault = vault;
        this.calendars = calendars;
        this.kinds = kinds;
        this.applications = applications;
        this.cases = cases;
        this.scans = scans;
        this.clock = clock;
    }

    /** Adds so many open and as many closed ones; tells how many are in after each batch. */
    public void add(int count, IntConsumer progress) {
        Run run = begin();
        AtomicInteger written = new AtomicInteger();
        int writers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> batches = new ArrayList<>();
            for (int from = 0; from < 2 * count; from += BATCH) {
                int first = from;
                int until = Math.min(from + BATCH, 2 * count);
                batches.add(threads.submit(() -> {
                    write(run, first, until);
                    progress.accept(written.addAndGet(until - first));
                }));
            }
            for (Future<?> batch : batches) {
                await(batch);
            }
        }
    }

    private static void await(Future<?> batch) {
        try {
            batch.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Run begin() {
        try (Connection connection = database.getConnection()) {
            BusinessCalendar calendar = calendars.current();
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            return new Run(
                    now,
                    // each company once: as many were used as suppliers were ever registered, at most
                    Math.toIntExact(number(connection, "SELECT COALESCE(MAX(id), 0) FROM supplier") + FIRST_COMPANY),
                    platform(connection),
                    reviewers(connection),
                    businessDays(calendar, now, OPEN_DAYS),
                    businessDays(calendar, now, CLOSED_DAYS),
                    new OfficeHours(calendar),
                    scans.drawn());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void write(Run run, int from, int until) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, run, from, until);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Every second one is closed. */
    private void write(Connection connection, Run run, int from, int until) throws SQLException {
        List<Item> items = new ArrayList<>();
        for (int index = from; index < until; index++) {
            items.add(item(run, index, index % 2 == 0));
        }
        List<SupplierId> suppliers = suppliers(connection, run, items);
        Map<String, ScanId> attached = scans.attach(connection, run.drawings(), suppliers.getFirst(), run.now());
        List<ApplicationsInBulk.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            drafts.add(items.get(i).application(suppliers.get(i), attached));
        }
        List<ApplicationsInBulk.Written> written = applications.insert(connection, drafts);
        List<CasesInBulk.Draft> desk = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            desk.add(items.get(i)
                    .reviewCase(suppliers.get(i), written.get(i), run.platform().name()));
        }
        audit(connection, run, desk);
        cases.insert(connection, desk);
    }

    private Item item(Run run, int index, boolean open) {
        InventedCompany company = companies.company(run.firstCompany() + index);
        SplittableRandom random = new SplittableRandom(run.firstCompany() * 31L + index);
        Instant submitted = submitted(run, open ? run.openDays() : run.closedDays(), random);
        CasesInBulk.Approval approval = open ? null : approval(run, submitted, random);
        ReviewDeadline deadline = calendars.deadline(
                submitted, kinds.required(SampleSubject.LICENSE).slaPolicy());
        return new Item(company, deadline, approval, phones(company));
    }

    private static Instant submitted(Run run, List<LocalDate> days, SplittableRandom random) {
        Instant at = days.get(random.nextInt(days.size()))
                .atTime(FIRST)
                .plusSeconds(random.nextInt(DAY_SECONDS))
                .atZone(BusinessCalendar.ZONE)
                .toInstant();
        return at.isBefore(run.now()) ? at : run.now().minusSeconds(1 + random.nextInt(3600));
    }

    private static CasesInBulk.Approval approval(Run run, Instant submitted, SplittableRandom random) {
        int lot = random.nextInt(100);
        int minutes =
                lot < 85 ? 10 + random.nextInt(300) : lot < 97 ? 600 + random.nextInt(900) : 2000 + random.nextInt(900);
        Instant at = run.office().after(submitted, Duration.ofMinutes(minutes));
        Reviewer reviewer = run.reviewers().get(random.nextInt(run.reviewers().size()));
        Instant decided = at.isBefore(run.now()) ? at : run.now();
        Instant claimed = decided.minusSeconds(30 + random.nextInt(240));
        return new CasesInBulk.Approval(
                reviewer.id(), reviewer.name(), claimed.isBefore(submitted) ? submitted : claimed, decided);
    }

    private List<byte[]> phones(InventedCompany company) {
        return Stream.of(company.representativeMobile(), company.operatorMobile())
                .distinct()
                .map(vault::fingerprint)
                .toList();
    }

    private List<SupplierId> suppliers(Connection connection, Run run, List<Item> items) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SUPPLIER, Statement.RETURN_GENERATED_KEYS)) {
            for (Item item : items) {
                String mobile = item.company().operatorMobile();
                insert.setString(1, item.company().memberName());
                insert.setBytes(2, vault.seal(mobile));
                insert.setBytes(3, vault.fingerprint(mobile));
                if (run.platform().id() == 0) {
                    insert.setNull(4, Types.BIGINT);
                } else {
                    insert.setLong(4, run.platform().id());
                }
                insert.setObject(5, utc(item.deadline().submittedAt()));
                insert.addBatch();
            }
            insert.executeBatch();
            List<SupplierId> ids = new ArrayList<>(items.size());
            try (ResultSet keys = insert.getGeneratedKeys()) {
                while (keys.next()) {
                    ids.add(new SupplierId(keys.getLong(1)));
                }
            }
            return ids;
        }
    }

    private static void audit(Connection connection, Run run, List<CasesInBulk.Draft> drafts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(AUDIT)) {
            for (CasesInBulk.Draft draft : drafts) {
                Instant at = draft.deadline().submittedAt();
                Reviewer platform = run.platform();
                audit(insert, at, "PLATFORM", platform, "application.submitted", draft, "round 1");
                CasesInBulk.Approval approval = draft.approval();
                if (approval != null) {
                    Reviewer reviewer = new Reviewer(approval.reviewerId(), approval.reviewer());
                    audit(insert, approval.claimedAt(), "STAFF", reviewer, "CASE_CLAIMED", draft, null);
                    audit(insert, approval.at(), "STAFF", reviewer, "CASE_APPROVED", draft, null);
                }
            }
            insert.executeBatch();
        }
    }

    private static void audit(
            PreparedStatement insert,
            Instant at,
            String type,
            Reviewer who,
            String action,
            CasesInBulk.Draft draft,
            @Nullable String detail)
            throws SQLException {
        insert.setObject(1, utc(at));
        insert.setString(2, type);
        insert.setLong(3, who.id());
        insert.setString(4, who.name());
        insert.setString(5, action);
        insert.setLong(6, draft.id().value());
        insert.setNull(7, Types.VARCHAR);
        insert.setString(8, detail);
        insert.addBatch();
    }

    private static List<LocalDate> businessDays(BusinessCalendar calendar, Instant now, int count) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = LocalDate.ofInstant(now, BusinessCalendar.ZONE);
                days.size() < count;
                day = day.minusDays(1)) {
            if (calendar.isBusinessDay(day)) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    private static Reviewer platform(Connection connection) throws SQLException {
        List<Reviewer> platforms = people(connection, "SELECT id, name FROM platform_client ORDER BY id LIMIT 1");
        return platforms.isEmpty() ? new Reviewer(0, SampleAccounts.PLATFORM) : platforms.getFirst();
    }

    private static List<Reviewer> reviewers(Connection connection) throws SQLException {
        List<Reviewer> reviewers = people(connection, """
                SELECT a.id, a.display_name FROM staff_account a JOIN staff_role r ON r.staff_id = a.id
                WHERE r.role = 'REVIEWER' ORDER BY a.id LIMIT 50""");
        return reviewers.isEmpty() ? List.of(new Reviewer(0, "样例审核员")) : reviewers;
    }

    private static List<Reviewer> people(Connection connection, String sql) throws SQLException {
        List<Reviewer> people = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                people.add(new Reviewer(rows.getLong(1), Objects.requireNonNull(rows.getString(2))));
            }
        }
        return people;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** What all batches share. */
    private record Run(
            Instant now,
            int firstCompany,
            Reviewer platform,
            List<Reviewer> reviewers,
            List<LocalDate> openDays,
            List<LocalDate> closedDays,
            OfficeHours office,
            BulkScans.Drawings drawings) {}

    private record Reviewer(long id, String name) {}

    private record Item(
            InventedCompany company,
            ReviewDeadline deadline,
            CasesInBulk.@Nullable Approval approval,
            List<byte[]> phones) {

        ApplicationsInBulk.Draft application(SupplierId supplier, Map<String, ScanId> scans) {
            return new ApplicationsInBulk.Draft(
                    supplier,
                    SampleSubject.LICENSE,
                    SampleFilings.licenseForm(company),
                    company.name(),
                    company.creditCode(),
                    scans,
                    deadline,
                    approval == null ? null : approval.at());
        }

        CasesInBulk.Draft reviewCase(SupplierId supplier, ApplicationsInBulk.Written written, String submitter) {
            return new CasesInBulk.Draft(
                    written.id(),
                    written.number(),
                    supplier,
                    SampleSubject.LICENSE,
                    company.name(),
                    company.creditCode(),
                    deadline,
                    phones,
                    submitter,
                    approval);
        }
    }
}
