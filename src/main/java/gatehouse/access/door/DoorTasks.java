package gatehouse.access.door;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors' later work 定时任务. */
@Configuration(proxyBeanMethods = false)
class DoorTasks {

    @Bean
    RecurringTask<Void> loginThrottleSweep(LoginThrottle throttle) {
        return Tasks.recurring("access-throttle-sweep", FixedDelay.ofHours(1))
                .execute((instance, context) -> throttle.forget());
    }
}
