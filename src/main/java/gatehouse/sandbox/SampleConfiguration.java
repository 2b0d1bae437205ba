package gatehouse.sandbox;

import gatehouse.access.AccountStore;
import gatehouse.access.Door;
import gatehouse.access.PlatformClients;
import gatehouse.access.StaffAccounts;
import gatehouse.bank.Banks;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.credit.CreditTerms;
import gatehouse.deposit.Deposits;
import gatehouse.deposit.PayoutOrders;
import gatehouse.document.ScanStore;
import gatehouse.document.Scans;
import gatehouse.help.FeedbackInbox;
import gatehouse.help.Feedbacks;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.Ladder;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewKind;
import gatehouse.shop.ToldShopRecords;
import gatehouse.supplier.Invitations;
import gatehouse.supplier.QualifiedPool;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.Texts;
import gatehouse.webhook.OwnWebhooks;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The sample data, where there is a sandbox. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("gatehouse.sandbox.enabled")
@EnableConfigurationProperties(SampleSettings.class)
class SampleConfiguration {

    private static final String NO_TASK = "none";

    /** Whatever store is configured: the samples in it are drawn on demand, and it fails on demand. */
    @Bean
    static BeanPostProcessor samplesDrawnOnDemand(
            ObjectProvider<Scans> scans, ObjectProvider<JdbcTemplate> jdbc, ObjectProvider<SandboxFaults> faults) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ScanStore store && !(bean instanceof DrawnScans)
                        ? new DrawnScans(new FaultyScanStore(store, faults::getObject), scans, jdbc::getObject)
                        : bean;
            }
        };
    }

    @Bean
    SampleAccounts sampleAccounts(StaffAccounts staff, PlatformClients platforms, Kinds kinds) {
        return new SampleAccounts(staff, platforms, kinds);
    }

    @Bean
    ReviewDeeds reviewDeeds(
            Scans scans, Applications applications, ReviewDesk desk, List<ReviewKind> kinds, Texts texts) {
        return new ReviewDeeds(scans, applications, desk, kinds, texts);
    }

    @Bean
    DepositDeeds depositDeeds(Deposits deposits, PayoutOrders orders, SandboxBank bank, Banks banks) {
        return new DepositDeeds(deposits, orders, bank, banks);
    }

    @Bean
    StandingDeeds standingDeeds(
            Suppliers suppliers,
            QualifiedPool pool,
            Ladder ladder,
            ToldShopRecords shops,
            CreditTerms credit,
            Feedbacks feedbacks,
            FeedbackInbox inbox,
            List<AccountStore> doors) {
        return new StandingDeeds(suppliers, pool, ladder, shops, credit, feedbacks, inbox, supplierDoor(doors));
    }

    @Bean
    SampleReplay sampleReplay(
            Suppliers suppliers,
            Invitations invitations,
            ReviewDesk desk,
            List<AccountStore> doors,
            ReviewDeeds reviews,
            DepositDeeds deposits,
            StandingDeeds standings,
            TransactionOperations transaction) {
        return new SampleReplay(
                suppliers, invitations, desk, supplierDoor(doors), reviews, deposits, standings, transaction);
    }

    private static AccountStore supplierDoor(List<AccountStore> doors) {
        return doors.stream()
                .filter(door -> door.door() == Door.SUPPLIER)
                .findFirst()
                .orElseThrow();
    }

    @Bean
    SampleWebhook sampleWebhook(
            OwnWebhooks webhooks,
            SandboxWebhooks receiver,
            Environment environment,
            TransactionOperations transaction) {
        return new SampleWebhook(webhooks, receiver, environment, transaction);
    }

    @Bean
    SampleDrawing sampleDrawing(ScanStore store, JdbcTemplate jdbc) {
        return new SampleDrawing(store, jdbc);
    }

    /** Not by a start that does one thing and leaves. */
    @Bean
    @ConditionalOnProperty(name = BulkConfiguration.TASK, havingValue = NO_TASK, matchIfMissing = true)
    SampleData sampleData(
            SampleSettings settings,
            SampleAccounts accounts,
            SampleReplay replay,
            SampleWebhook webhook,
            SampleDrawing drawing,
            BusinessCalendars calendars,
            JdbcTemplate jdbc,
            DataSource database,
            TransactionOperations transaction,
            Clock clock) {
        return new SampleData(
                settings, accounts, replay, webhook, drawing, calendars, jdbc, database, transaction, clock);
    }

    @Bean
    @ConditionalOnProperty(name = BulkConfiguration.TASK, havingValue = NO_TASK, matchIfMissing = true)
    Welcome welcome(SampleSettings settings, Environment environment) {
        return new Welcome(settings, environment, System.out);
    }
}
