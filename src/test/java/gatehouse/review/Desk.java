package gatehouse.review;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.calendar.SlaPolicy;
import gatehouse.onboarding.ApplicationEvent;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.ApplicationNumber;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.SentApplication;
import gatehouse.rows.Reading;
import gatehouse.secrecy.Vault;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** What a test at the desk needs: people, two queues of its own, and submissions that arrive. */
class Desk {

    static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T02:00:00Z");
    static final KindCode FIRST = new KindCode("DESK_FIRST");
    static final KindCode SECOND = new KindCode("DESK_SECOND");
    static final SignedIn WANG = reviewer(9001, "王审核", Set.of(FIRST, SECOND));
    static final SignedIn LI = reviewer(9002, "李审核", Set.of(FIRST));
    static final SignedIn ZHAO = reviewer(9003, "赵审核", Set.of(SECOND));
    static final SignedIn SUPERVISOR = staff(9004, "陈主管", Set.of(Role.SUPERVISOR), Set.of());
    static final SignedIn AUDITOR = staff(9005, "周审计", Set.of(Role.AUDITOR), Set.of());
    static final SignedIn ADMINISTRATOR = staff(9006, "管理员", Set.of(Role.ADMINISTRATOR), Set.of());

    private static final AtomicLong NUMBERS = new AtomicLong(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final BusinessCalendars calendars;
    private final Vault vault;
    private final Applications applications;

    Desk(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            BusinessCalendars calendars,
            Vault vault,
            Applications applications) {
        this.vault = vault;
        this.applications = applications;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.calendars = calendars;
    }

    /** The desk and the ground it stands on, nothing else of the house: starts in seconds. */
    @EnableMethodSecurity
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {
                "gatehouse.review",
                "gatehouse.append",
                "gatehouse.audit",
                "gatehouse.feed",
                "gatehouse.calendar",
                "gatehouse.secrecy",
                "gatehouse.texts"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "gatehouse\\.[a-z]+\\.(ui|rest|portal)\\..*|.*Tests.*|.*ReviewTasks|.*StaffColleagues|.*CommonChecks"))
    @Import({CurrentUser.class, Kinds.class})
    @ImportAutoConfiguration({
        ConfigurationPropertiesAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        LiquibaseAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Beans {

        @Bean
        @Primary
        DeskClock deskClock() {
            return new DeskClock();
        }

        @Bean
        Colleagues colleagues() {
            return kind -> Stream.of(WANG, LI, ZHAO)
                    .filter(staff -> staff.queues().contains(kind))
                    .map(Reviewer::of)
                    .toList();
        }

        @Bean
        DeskKind firstKind() {
            return new DeskKind(FIRST);
        }

        @Bean
        DeskKind secondKind() {
            return new DeskKind(SECOND);
        }

        @Bean
        Desk desk(
                JdbcClient jdbc,
                PlatformTransactionManager transactions,
                ApplicationEventPublisher events,
                BusinessCalendars calendars,
                Vault vault,
                Applications applications) {
            return new Desk(jdbc, transactions, events, calendars, vault, applications);
        }
    }

    static SignedIn reviewer(long id, String name, Set<KindCode> queues) {
        return staff(id, name, Set.of(Role.REVIEWER), queues);
    }

    private static SignedIn staff(long id, String name, Set<String> roles, Set<KindCode> queues) {
        return new SignedIn(Door.STAFF, id, "staff" + id, name, "", true, false, roles, queues);
    }

    static <T> T as(SignedIn user, Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static void as(SignedIn user, Runnable work) {
        as(user, () -> {
            work.run();
            return true;
        });
    }

    static Decision rejection() {
        return new Decision.Reject(List.of(new RejectionReason(DeskKind.BLURRED, null, "照片模糊，请重新上传", null)));
    }

    /** Empties both queues; whatever is decided has an application. */
    void reset() {
        when(applications.reading(any()))
                .thenReturn(new Reading<>("SELECT 1", List.of(), rows -> mock(SentApplication.class)));
        for (String table : List.of(
                "review_case_pair",
                "review_case_phone",
                "review_gram_stale",
                "review_gram_new",
                "review_step",
                "review_delta",
                "review_tally",
                "review_duration",
                "change_feed",
                "audit_entry",
                "review_case")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }

    /** A first round that arrives, its application and supplier in their tables. */
    ApplicationId submit(KindCode kind, String companyName, Instant at) {
        return submit(kind, companyName, "91330100716105852F", at, "13800000000");
    }

    ApplicationId submit(KindCode kind, String companyName, String companyNumber, Instant at, String phone) {
        ReviewDeadline deadline = ReviewDeadline.of(at, SlaPolicy.REVIEW_16_3, calendars.current());
        return transaction.execute(status -> {
            ApplicationId id = application(kind, companyName, companyNumber, deadline);
            events.publishEvent(submitted(id, 1, kind, companyName, companyNumber, deadline, phone));
            return id;
        });
    }

    /** The next round of an application that came back. */
    void resubmit(ApplicationId id, int round, KindCode kind, String companyName, Instant at) {
        ReviewDeadline deadline = ReviewDeadline.of(at, SlaPolicy.REVIEW_16_3, calendars.current());
        transaction.executeWithoutResult(status -> events.publishEvent(
                submitted(id, round, kind, companyName, "91330100716105852F", deadline, "13800000000")));
    }

    void withdraw(ApplicationId id, KindCode kind, Instant at) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ApplicationEvent.Withdrawn(id, 1, kind, at)));
    }

    String state(ApplicationId id) {
        return jdbc.sql("SELECT state FROM review_case WHERE application_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** Somebody else's work, while a transaction has the case in hand. */
    void whileLocked(ApplicationId id, Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT 1 FROM review_case WHERE application_id = ? FOR UPDATE")
                    .param(id.value())
                    .query(Integer.class)
                    .single();
            CompletableFuture.runAsync(work).join();
        });
    }

    long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    private ApplicationEvent.Submitted submitted(
            ApplicationId id,
            int round,
            KindCode kind,
            String companyName,
            String companyNumber,
            ReviewDeadline deadline,
            String phone) {
        return new ApplicationEvent.Submitted(
                id,
                round,
                ApplicationNumber.of(id.value(), MONDAY_MORNING).value(),
                new SupplierId(id.value()),
                kind,
                companyName,
                companyNumber,
                deadline,
                List.of(vault.fingerprint(phone)));
    }

    private ApplicationId application(KindCode kind, String name, String number, ReviewDeadline deadline) {
        long id = NUMBERS.getAndIncrement();
        jdbc.sql("""
                        INSERT INTO supplier (id, member_name, mobile, mobile_hash, enabled, registered_at, version)
                        VALUES (?, ?, '', '', TRUE, NOW(3), 0)""").params(id, "desk" + id).update();
        jdbc.sql("""
                        INSERT INTO application (id, supplier_id, kind, state, round, company_name, company_number, form,
                          submitted_at, effective_day, promised_before, limit_day, latest_before, provisional,
                          calendar_version, created_at)
                        VALUES (?, ?, ?, 'SUBMITTED', 1, ?, ?, '', ?, ?, ?, ?, ?, FALSE, 1, NOW(3))""")
                .params(
                        id,
                        id,
                        kind.value(),
                        name,
                        number,
                        utc(deadline.submittedAt()),
                        deadline.effectiveDay(),
                        utc(java.util.Objects.requireNonNull(deadline.promisedBefore())),
                        deadline.limitDay(),
                        utc(deadline.latestBefore()))
                .update();
        return new ApplicationId(id);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
