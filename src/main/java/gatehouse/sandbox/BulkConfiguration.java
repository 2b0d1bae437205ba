package gatehouse.sandbox;

import gatehouse.calendar.BusinessCalendars;
import gatehouse.document.Scans;
import gatehouse.onboarding.ApplicationsInBulk;
import gatehouse.onboarding.Kinds;
import gatehouse.review.CasesInBulk;
import gatehouse.secrecy.Vault;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Bulk samples: in the sandbox, or where the start was asked for nothing else and somebody agreed. */
@Configuration(proxyBeanMethods = false)
@Conditional(BulkConfiguration.Wanted.class)
class BulkConfiguration {

    static final String TASK = "gatehouse.task";
    static final String SAMPLE = "sample";

    @Bean
    BulkSample bulkSample(
            DataSource database,
            Vault vault,
            BusinessCalendars calendars,
            Kinds kinds,
            ApplicationsInBulk applications,
            CasesInBulk cases,
            Scans scans,
            Clock clock) {
        return new BulkSample(database, vault, calendars, kinds, applications, cases, new BulkScans(scans), clock);
    }

    @Bean
    @ConditionalOnProperty(name = TASK, havingValue = SAMPLE)
    BulkTask bulkTask(BulkSample bulk, Environment environment) {
        return new BulkTask(bulk, environment, System.out);
    }

    /** With sample data, or with a yes. */
    static class Wanted implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            boolean asked = SAMPLE.equals(environment.getProperty(TASK))
                    && "yes".equals(environment.getProperty("gatehouse.sample.agreed"));
            return asked || environment.getProperty("gatehouse.sandbox.enabled", Boolean.class, false);
        }
    }
}
