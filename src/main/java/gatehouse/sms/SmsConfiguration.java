package gatehouse.sms;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sender on its round, the gateway that configuration names, and a word of warning where it names none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmsSettings.class, SmsCallbackSettings.class, AliyunSettings.class})
class SmsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SmsConfiguration.class);
    private static final Duration LATE = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> smsSending(SmsSender sender) {
        return Tasks.recurring("sms-sending", FixedDelay.ofSeconds(1))
                .onFailureReschedule()
                .onDeadExecutionRevive()
                .execute((_, _) -> sender.sendDue());
    }

    @Bean
    @ConditionalOnProperty(name = "gatehouse.sms.gateway", havingValue = "aliyun")
    SmsGateway aliyunSmsGateway(AliyunSettings settings, SmsSettings sms, Clock clock) {
        return new AliyunSmsGateway(settings, sms.signature(), clock);
    }

    /** Told, never a reason to take the node out of service. */
    @Bean
    HealthIndicator smsHealthIndicator(SmsSender sender, SmsMessages messages, Clock clock) {
        return () -> {
            Health.Builder health = !sender.hasGateway() || sender.isGatewayDown() ? Health.unknown() : Health.up();
            health.withDetail("gateway", sender.hasGateway() ? sender.isGatewayDown() ? "down" : "working" : "none");
            messages.oldestWaiting()
                    .filter(due -> isLate(due, clock))
                    .ifPresent(due -> health.withDetail("waitingSince", due));
            return health.build();
        };
    }

    @Bean
    ApplicationRunner smsGatewayWarning(ObjectProvider<SmsGateway> gateways) {
        return _ -> {
            if (gateways.getIfAvailable() == null) {
                LOG.warn(
                        "No SMS gateway is configured (gatehouse.sms.gateway=aliyun): SMS wait in the outbox until one is");
            }
        };
    }

    private static boolean isLate(Instant due, Clock clock) {
        return due.isBefore(clock.instant().minus(LATE));
    }
}
