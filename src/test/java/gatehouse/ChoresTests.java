package gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import gatehouse.onboarding.IntakeTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Later work 定时任务, all of it in one pool of threads. */
@IntakeTest
class ChoresTests {

    @Autowired
    List<Task<?>> chores;

    @Autowired
    Environment environment;

    /** The bank, the registers, SMS and webhooks may each be slow at the same time: figures and leases go on all the same. */
    @Test
    void thereIsAThreadForEveryChore() {
        assertThat(chores)
                .hasSizeGreaterThan(8)
                .hasSizeLessThanOrEqualTo(environment.getRequiredProperty("db-scheduler.threads", Integer.class));
    }
}
