package gatehouse.sms;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.WithDatabase;
import gatehouse.append.Appends;
import gatehouse.secrecy.Vault;
import gatehouse.vocabulary.MobileNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WithDatabase
@SpringBootTest(classes = SmsSlice.class, properties = "gatehouse.home=target/sms-tests")
class SmsSenderTests {

    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final SmsSettings SETTINGS = new SmsSettings(
            null,
            "阿里企业采购",
            4,
            Duration.ofMinutes(2),
            3,
            Duration.ofSeconds(1),
            Duration.ofMinutes(30),
            Duration.ofMinutes(10),
            5,
            Duration.ofSeconds(30));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    Appends appends;

    @Autowired
    Vault vault;

    @Autowired
    SmsTexts texts;

    @Autowired
    PlatformTransactionManager transactions;

    private final MovableTime clock = new MovableTime(NINE);
    private final RecordingGateway gateway = new RecordingGateway();

    @BeforeEach
    void anEmptyOutbox() {
        jdbc.sql("DELETE FROM sms_message").update();
    }

    @Test
    void whatIsDueIsSentWithItsParametersAndOnce() {
        enqueue("a", "S3", NINE);

        sender().sendDue();
        sender().sendDue();

        assertThat(gateway.sent()).singleElement().satisfies(sms -> {
            assertThat(sms.mobile()).isEqualTo(new MobileNumber("13812345678"));
            assertThat(sms.parameters()).containsEntry("company", "杭州某某有限公司");
        });
        assertThat(states()).containsExactly(SmsState.SENT);
        assertThat(column("gateway_id", String.class)).isEqualTo("biz-1");
    }

    @Test
    void nothingIsSentBeforeItsTime() {
        enqueue("a", "S3", NINE.plusSeconds(8));

        sender().sendDue();
        assertThat(gateway.sent()).isEmpty();

        clock.forward(Duration.ofSeconds(8));
        sender().sendDue();
        assertThat(gateway.sent()).hasSize(1);
    }

    @Test
    void moreThanABatchIsSentInOneGo() {
        IntStream.range(0, 11).forEach(number -> enqueue("sms:" + number, "S3", NINE));

        sender().sendDue();

        assertThat(gateway.sent()).hasSize(11);
        assertThat(states()).containsOnly(SmsState.SENT);
    }

    @Test
    void withoutAGatewayEverythingWaits() {
        enqueue("a", "S3", NINE);

        new SmsSender(messages(), new StaticListableBeanFactory().getBeanProvider(SmsGateway.class), SETTINGS, clock)
                .sendDue();

        assertThat(states()).containsExactly(SmsState.PENDING);
        assertThat(column("attempts", Integer.class)).isZero();
    }

    @Test
    void aSenderThatDiedAfterSendingIsNotSentTwice() {
        enqueue("a", "S3", NINE);
        TakenSms died = messages().take(1, SETTINGS.lease()).getFirst();
        gateway.willFind(died.dispatch().outId(), new SmsTrace.Sent("biz-before"));

        sender().sendDue();
        assertThat(gateway.askedFor()).as("under the lease nobody touches it").isEmpty();

        clock.forward(SETTINGS.lease());
        sender().sendDue();

        assertThat(gateway.askedFor()).containsExactly(died.dispatch().outId());
        assertThat(gateway.sent()).isEmpty();
        assertThat(states()).containsExactly(SmsState.SENT);
        assertThat(column("gateway_id", String.class)).isEqualTo("biz-before");
    }

    @Test
    void aSenderThatDiedBeforeSendingIsMadeGood() {
        enqueue("a", "S3", NINE);
        messages().take(1, SETTINGS.lease());

        clock.forward(SETTINGS.lease());
        sender().sendDue();

        assertThat(gateway.askedFor()).hasSize(1);
        assertThat(gateway.sent()).hasSize(1);
        assertThat(states()).containsExactly(SmsState.SENT);
    }

    @Test
    void aSenderWhoseLeaseIsOverChangesNothingAnyMore() {
        enqueue("a", "S3", NINE);
        TakenSms slow = messages().take(1, SETTINGS.lease()).getFirst();
        clock.forward(SETTINGS.lease());
        sender().sendDue();

        messages().record(List.of(SmsOutcome.failed(slow, "too late")));

        assertThat(states()).containsExactly(SmsState.SENT);
    }

    @Test
    void anAnswerThatWasLostIsAskedForBeforeItIsSentAgain() {
        enqueue("a", "S3", NINE);
        gateway.willAnswer(new SmsAnswer.Unclear("read timed out"));
        sender().sendDue();
        assertThat(states()).containsExactly(SmsState.SENDING);
        assertThat(column("last_error", String.class)).isEqualTo("read timed out");

        gateway.willFind(gateway.sent().getFirst().outId(), new SmsTrace.Sent("biz-9"));
        clock.forward(SETTINGS.lease().plusSeconds(1));
        sender().sendDue();

        assertThat(gateway.sent()).hasSize(1);
        assertThat(states()).containsExactly(SmsState.SENT);
    }

    @Test
    void aGatewayThatIsAwayIsTriedAgainAfterAPauseThatGrows() {
        enqueue("a", "S3", NINE);
        gateway.willAnswer(new SmsAnswer.Away("refused"), new SmsAnswer.Away("refused"), new SmsAnswer.Away("refused"));
        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 1; attempt < SETTINGS.attempts(); attempt++) {
            sender().sendDue();
            assertThat(states()).containsExactly(SmsState.PENDING);
            pauses.add(Duration.between(clock.instant(), dueAt()));
            clock.forward(pauses.getLast());
        }
        assertThat(pauses.get(0)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
        assertThat(pauses.get(1)).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));

        sender().sendDue();
        assertThat(states()).containsExactly(SmsState.FAILED);
    }

    @Test
    void aLimitOfTheProviderIsNotRunAgainstAtOnce() {
        enqueue("a", "S3", NINE);
        gateway.willAnswer(new SmsAnswer.Limited("isv.BUSINESS_LIMIT_CONTROL"));

        sender().sendDue();

        assertThat(states()).containsExactly(SmsState.PENDING);
        assertThat(Duration.between(NINE, dueAt())).isGreaterThanOrEqualTo(SETTINGS.limitPause());
    }

    @Test
    void aRefusedSmsFailsAndAPersonCanTryItAgain() {
        enqueue("a", "S3", NINE);
        gateway.willAnswer(new SmsAnswer.Refused("isv.MOBILE_NUMBER_ILLEGAL"));
        sender().sendDue();
        assertThat(states()).containsExactly(SmsState.FAILED);

        assertThat(messages().retry(column("id", Long.class))).isTrue();
        sender().sendDue();

        assertThat(states()).containsExactly(SmsState.SENT);
        assertThat(messages().retry(column("id", Long.class)))
                .as("nothing to try again")
                .isFalse();
    }

    @Test
    void aGatewayThatFailedSeveralTimesIsLeftAloneForAMoment() {
        IntStream.range(0, 12).forEach(number -> enqueue("sms:" + number, "S3", NINE));
        IntStream.range(0, 12).forEach(_ -> gateway.willAnswer(new SmsAnswer.Away("refused")));
        SmsSender sender = sender();

        sender.sendDue();

        assertThat(gateway.sent()).hasSize(8);
        assertThat(sender.isGatewayDown()).isTrue();
        assertThat(states()).containsOnly(SmsState.PENDING);
    }

    @Test
    void aCodeIsForgottenOnceItIsSent() {
        enqueue("code", "S2", NINE);

        sender().sendDue();

        assertThat(gateway.sent().getFirst().parameters()).containsEntry("code", "482913");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM sms_message WHERE parameters IS NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCodeWhoseTimeIsOverIsNotSent() {
        enqueue("code", "S2", NINE);

        clock.forward(Duration.ofMinutes(5).plusMillis(1));
        sender().sendDue();

        assertThat(gateway.sent()).isEmpty();
        assertThat(states()).containsExactly(SmsState.FAILED);
    }

    @Test
    void noTwoSendersTakeTheSameSms() throws Exception {
        IntStream.range(0, 200).forEach(number -> enqueue("sms:" + number, "S3", NINE));

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<@Nullable Void>> senders = IntStream.range(0, 8)
                    .<Callable<@Nullable Void>>mapToObj(_ -> () -> {
                        sender().sendDue();
                        return null;
                    })
                    .toList();
            for (Future<?> done : threads.invokeAll(senders)) {
                done.get();
            }
        }
        sender().sendDue();

        assertThat(gateway.sent()).hasSize(200).extracting(SmsDispatch::outId).doesNotHaveDuplicates();
        assertThat(states()).hasSize(200).containsOnly(SmsState.SENT);
    }

    private SmsMessages messages() {
        return new SmsMessages(template, appends, vault, texts, clock, new TransactionTemplate(transactions));
    }

    private SmsSender sender() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("gateway", gateway));
        return new SmsSender(messages(), beans.getBeanProvider(SmsGateway.class), SETTINGS, clock);
    }

    private void enqueue(String dedupeKey, String sms, Instant notBefore) {
        messages()
                .insert(new SmsOrder(
                        dedupeKey,
                        sms,
                        Map.of("company", "杭州某某有限公司", "code", "482913"),
                        new MobileNumber("13812345678"),
                        notBefore,
                        null));
    }

    private List<SmsState> states() {
        return jdbc.sql("SELECT state FROM sms_message ORDER BY id")
                .query((row, _) -> SmsState.valueOf(row.getString("state")))
                .list();
    }

    private Instant dueAt() {
        return column("not_before", java.time.LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private <T> T column(String name, Class<T> type) {
        return jdbc.sql("SELECT " + name + " FROM sms_message").query(type).single();
    }

    private static final class MovableTime extends Clock {

        private volatile Instant now;

        MovableTime(Instant now) {
            this.now = now;
        }

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
