package gatehouse.sandbox;

import gatehouse.access.AccountStore;
import gatehouse.access.PlatformClients;
import gatehouse.access.StaffAccounts;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.document.ScanStore;
import gatehouse.document.Scans;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Kinds;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewKind;
import gatehouse.supplier.QualifiedPool;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.Texts;
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

    /** Whatever store is configured: the samples in it are drawn on demand. */
    @Bean
    static BeanPostProcessor samplesDrawnOnDemand(ObjectProvider<Scans> scans, ObjectProvider<JdbcTemplate> jdbc) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ScanStore store && !(bean instanceof DrawnScans)
                        ? new DrawnScans(store, scans, jdbc::getObject)
                        : bean;
            }
        };
    }

    @Bean
    SampleAccounts sampleAccounts(StaffAccounts staff, PlatformClients platforms, Kinds kinds) {
        return new SampleAccounts(staff, platforms, kinds);
    }

    @Bean
    SampleReplay sampleReplay(
            Suppliers suppliers,
            QualifiedPool pool,
            Scans scans,
            Applications applications,
            ReviewDesk desk,
            List<ReviewKind> kinds,
            List<AccountStore> doors,
            Texts texts,
            TransactionOperations transaction) {
        return new SampleReplay(suppliers, pool, scans, applications, desk, kinds, doors, texts, transaction);
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
            SampleDrawing drawing,
            BusinessCalendars calendars,
            JdbcTemplate jdbc,
            DataSource database,
            TransactionOperations transaction,
            Clock clock) {
        return new SampleData(settings, accounts, replay, drawing, calendars, jdbc, database, transaction, clock);
    }

    @Bean
    @ConditionalOnProperty(name = BulkConfiguration.TASK, havingValue = NO_TASK, matchIfMissing = true)
    Welcome welcome(SampleSettings settings, Environment environment) {
        return new Welcome(settings, environment, System.out);
    }
}
