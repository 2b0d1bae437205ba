package gatehouse.kind.license;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Later work: the business register is asked. */
@Configuration(proxyBeanMethods = false)
class RegisterTasks {

    @Bean
    RecurringTask<Void> licenseRegisterAsking(RegisterAsking asking) {
        return Tasks.recurring("license-register-asking", FixedDelay.ofSeconds(1))
                .onFailureReschedule()
                .onDeadExecutionRevive()
                .execute((_, _) -> asking.askDue());
    }
}
