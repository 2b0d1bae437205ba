package gatehouse.rest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Later work: keys are forgotten once nobody repeats their requests any more. */
@Configuration(proxyBeanMethods = false)
class IdempotencyTasks {

    @Bean
    RecurringTask<Void> idempotencyKeysForgotten(Idempotency idempotency) {
        return Tasks.recurring("idempotency-keys-forgotten", FixedDelay.ofHours(1))
                .execute((instance, context) -> idempotency.forgetOld());
    }
}
