package gatehouse.review;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's later work 定时任务: each runs once in the cluster, and again after a crash. */
@Configuration(proxyBeanMethods = false)
class ReviewTasks {

    @Bean
    RecurringTask<Void> reviewRollUp(RollUp rollUp) {
        return every(Duration.ofSeconds(1), "review-roll-up", rollUp::run);
    }

    @Bean
    RecurringTask<Void> reviewLeaseSweep(LeaseSweep sweep) {
        return every(Duration.ofSeconds(3), "review-lease-sweep", sweep::run);
    }

    @Bean
    RecurringTask<Void> reviewGramAdding(GramSweep sweep) {
        return every(Duration.ofSeconds(1), "review-gram-adding", sweep::addNew);
    }

    @Bean
    RecurringTask<Void> reviewGramSweep(GramSweep sweep) {
        return every(Duration.ofSeconds(5), "review-gram-sweep", sweep::markClosed);
    }

    private static RecurringTask<Void> every(Duration pause, String name, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
    }
}
