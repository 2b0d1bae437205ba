package gatehouse.supplier;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this module; and its later work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SupplierSettings.class)
class SupplierConfiguration {

    @Bean
    RecurringTask<Void> smsAskersForgotten(SmsMeasure measure) {
        return Tasks.recurring("supplier-sms-askers-forgotten", FixedDelay.ofHours(1))
                .execute((_, _) -> measure.forgetOld());
    }
}
