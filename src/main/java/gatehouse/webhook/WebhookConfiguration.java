package gatehouse.webhook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The sender on its round. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    WebhookAddress webhookAddress(WebhookSettings settings, Environment environment) {
        Boolean allowed = settings.allowPrivateAddresses();
        return new WebhookAddress(
                allowed == null ? environment.getProperty("gatehouse.sandbox.enabled", Boolean.class, false) : allowed);
    }

    @Bean
    WebhookSender webhookSender(WebhookDeliveries deliveries, WebhookAddress address, WebhookSettings settings) {
        return new WebhookSender(
                deliveries,
                new WebhookClient(address, settings.connectTimeout(), settings.timeout(), Clock.systemUTC()),
                settings.batch());
    }

    @Bean
    RecurringTask<Void> webhookSending(WebhookSender sender) {
        return Tasks.recurring("webhook-sending", FixedDelay.ofSeconds(1))
                .onFailureReschedule()
                .onDeadExecutionRevive()
                .execute((_, _) -> sender.sendDue());
    }

    @Bean
    RecurringTask<Void> webhookForgetting(WebhookDeliveries deliveries) {
        return Tasks.recurring("webhook-forgetting", FixedDelay.ofHours(1)).execute((_, _) -> deliveries.forgetOld());
    }
}
