package gatehouse.deposit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Later work: requests go to the bank, deposits run out; and a word of warning where no bank is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PayoutSettings.class)
class PayoutConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PayoutConfiguration.class);
    private static final Duration LATE = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> depositPayouts(PayoutSender sender) {
        return Tasks.recurring("deposit-payouts", FixedDelay.ofSeconds(1))
                .onFailureReschedule()
                .onDeadExecutionRevive()
                .execute((_, _) -> sender.sendDue());
    }

    @Bean
    RecurringTask<Void> depositsExpired(Deposits deposits) {
        return Tasks.recurring("deposits-expired", FixedDelay.ofMinutes(1))
                .onFailureReschedule()
                .onDeadExecutionRevive()
                .execute((_, _) -> deposits.expireDue());
    }

    /** Told, never a reason to take the node out of service. */
    @Bean
    HealthIndicator payoutBankHealthIndicator(PayoutSender sender, Payouts payouts, Clock clock) {
        return () -> {
            Health.Builder health = !sender.hasBank() || sender.isBankDown() ? Health.unknown() : Health.up();
            health.withDetail("bank", sender.hasBank() ? sender.isBankDown() ? "down" : "working" : "none");
            payouts.oldestWaiting()
                    .filter(due -> due.isBefore(clock.instant().minus(LATE)))
                    .ifPresent(due -> health.withDetail("waitingSince", due));
            return health.build();
        };
    }

    @Bean
    ApplicationRunner payoutBankWarning(ObjectProvider<PayoutBank> banks) {
        return _ -> {
            if (banks.getIfAvailable() == null) {
                LOG.warn("No payout bank is configured: deposits that suppliers ask for wait until one is");
            }
        };
    }
}
