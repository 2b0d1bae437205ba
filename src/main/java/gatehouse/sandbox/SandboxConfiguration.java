package gatehouse.sandbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.deposit.Deposits;
import gatehouse.deposit.PayoutBank;
import gatehouse.feed.ChangeFeed;
import gatehouse.secrecy.Vault;
import gatehouse.sms.SmsGateway;
import gatehouse.sms.SmsReplies;
import gatehouse.sms.SmsTexts;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The stand-ins, where sample data run and nowhere else: only an embedded database sets the property. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("gatehouse.sandbox.enabled")
class SandboxConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    ClockShift clockShift(JdbcTemplate jdbc) {
        return new ClockShift(jdbc, Clock.systemUTC());
    }

    @Bean
    SandboxClock clock(ClockShift shift) {
        return new SandboxClock(Clock.systemUTC(), shift::ahead);
    }

    @Bean
    SandboxTime sandboxTime(
            ClockShift shift,
            Clock clock,
            BusinessCalendars calendars,
            ChangeFeed feed,
            TransactionOperations transaction) {
        return new SandboxTime(shift, clock, calendars, feed, transaction);
    }

    @Bean
    SandboxSms sandboxSms(JdbcTemplate jdbc, Vault vault, ChangeFeed feed, SmsReplies replies, Clock clock) {
        return new SandboxSms(jdbc, vault, feed, replies, clock);
    }

    /** Unless a real provider is configured: then even samples are sent by it. */
    @Bean
    @ConditionalOnProperty(name = "gatehouse.sms.gateway", havingValue = "sandbox", matchIfMissing = true)
    SmsGateway sandboxSmsGateway(SandboxSms inbox, SandboxFaults faults, SmsTexts texts) {
        return new SandboxSmsGateway(inbox, faults, texts);
    }

    @Bean
    SandboxWebhooks sandboxWebhooks(
            JdbcClient jdbc,
            Vault vault,
            ChangeFeed feed,
            JsonMapper json,
            TransactionOperations transaction,
            Clock clock) {
        return new SandboxWebhooks(jdbc, vault, feed, json, transaction, clock, Clock.systemUTC());
    }

    @Bean
    SandboxBank sandboxBank(
            JdbcClient jdbc,
            Vault vault,
            ChangeFeed feed,
            Deposits deposits,
            TransactionOperations transaction,
            Clock clock) {
        return new SandboxBank(jdbc, vault, feed, deposits, transaction, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "gatehouse.deposit.bank", havingValue = "sandbox", matchIfMissing = true)
    PayoutBank sandboxPayoutBank(SandboxBank bank) {
        return new SandboxPayoutBank(bank);
    }

    @Bean
    RecurringTask<Void> sandboxBankNotices(SandboxBank bank) {
        return Tasks.recurring("sandbox-bank", FixedDelay.ofSeconds(1))
                .onFailureReschedule()
                .onDeadExecutionRevive()
                .execute((_, _) -> bank.notifyDue());
    }
}
