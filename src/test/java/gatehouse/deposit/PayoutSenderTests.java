package gatehouse.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.onboarding.Intake;
import gatehouse.onboarding.TestTime;
import gatehouse.supplier.SupplierId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@DepositTest
class PayoutSenderTests {

    private static final PayoutSettings SETTINGS = new PayoutSettings(
            null,
            20,
            Duration.ofMillis(300),
            Duration.ofMinutes(2),
            Duration.ofSeconds(2),
            Duration.ofMinutes(15),
            3,
            Duration.ofHours(1));

    @Autowired
    Payouts payouts;

    @Autowired
    Deposits deposits;

    @Autowired
    DepositSteps steps;

    @Autowired
    Intake intake;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    private final RecordingBank bank = new RecordingBank();
    private PayoutSender sender;

    @BeforeEach
    void anEmptyOutbox() {
        jdbc.sql("DELETE FROM deposit_payout").update();
        var beans = new StaticListableBeanFactory();
        beans.addBean("bank", bank);
        sender = new PayoutSender(payouts, deposits, beans.getBeanProvider(PayoutBank.class), SETTINGS, time);
    }

    @AfterEach
    void theClockGoesBack() {
        time.set(TestTime.FRIDAY_MORNING);
    }

    @Test
    void aRequestGoesOutOnceAndInNoTransaction() {
        DepositId id = steps.requested(steps.approved(), "1.37");

        sender.sendDue();
        sender.sendDue();

        assertThat(bank.asked).singleElement().satisfies(order -> {
            assertThat(order.id()).isEqualTo(id);
            assertThat(order.account().value()).isEqualTo(DepositSamples.ACCOUNT);
            assertThat(order.holder()).isEqualTo(DepositSamples.COMPANY);
            assertThat(order.bankCode().value()).isEqualTo(DepositSamples.CNAPS);
            assertThat(order.amount()).isEqualTo(new DepositAmount(137));
            assertThat(order.toString()).doesNotContain(DepositSamples.ACCOUNT, "137");
        });
        assertThat(bank.inTransaction).isFalse();
        assertThat(state(id)).isEqualTo("SENT");
        assertThat(deposits.find(id).orElseThrow().state()).isEqualTo(DepositState.IN_FLIGHT);
    }

    @Test
    void aBankThatIsAwayIsAskedAgainLaterWithTheSameId() {
        DepositId id = steps.requested(steps.approved(), "0.58");
        bank.answers.add(new PayoutAnswer.Away("connection refused"));

        sender.sendDue();
        sender.sendDue();
        assertThat(bank.asked).as("not at once").hasSize(1);
        assertThat(state(id)).isEqualTo("PENDING");

        forward(Duration.ofSeconds(3));
        sender.sendDue();
        assertThat(bank.asked).extracting(PayoutOrder::id).containsExactly(id, id);
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void aBankThatDoesNotAnswerIsNotWaitedForForever() {
        DepositId id = steps.requested(steps.approved(), "0.58");
        bank.hangs = new CountDownLatch(1);

        sender.sendDue();

        assertThat(state(id)).isEqualTo("PENDING");
        assertThat(jdbc.sql("SELECT last_error FROM deposit_payout WHERE deposit_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .startsWith("No answer within");
        bank.hangs.countDown();
    }

    @Test
    void aBankThatIsDownIsLeftAlone() {
        bank.answers.addAll(
                List.of(new PayoutAnswer.Away("1"), new PayoutAnswer.Away("2"), new PayoutAnswer.Away("3")));
        for (int number = 0; number < 3; number++) {
            steps.requested(steps.approved(), "0.58");
        }

        sender.sendDue();
        assertThat(sender.isBankDown()).isTrue();
        forward(Duration.ofMinutes(30));
        sender.sendDue();

        assertThat(bank.asked).as("the fuse goes by the real time").hasSize(3);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM deposit_payout WHERE state = 'PENDING'")
                        .query(Integer.class)
                        .single())
                .as("nothing is lost")
                .isEqualTo(3);
    }

    @Test
    void aBankThatHangsIsNotWaitedForOncePerRequest() {
        bank.hangs = new CountDownLatch(1);
        for (int number = 0; number < 8; number++) {
            steps.requested(steps.approved(), "0.58");
        }

        sender.sendDue();

        assertThat(bank.asked).as("until the fuse").hasSize(3);
        forward(SETTINGS.lease());
        assertThat(payouts.take(20, SETTINGS.lease())).as("nothing is lost").hasSize(8);
        bank.hangs.countDown();
    }

    @Test
    void aRefusalAtTheCounterIsABankFailure() {
        SupplierId supplier = steps.approved();
        DepositId id = steps.requested(supplier, "0.58");
        bank.answers.add(new PayoutAnswer.Refused(BounceReason.BRANCH_UNKNOWN));

        sender.sendDue();

        assertThat(deposits.find(id).orElseThrow().state()).isEqualTo(DepositState.BOUNCED);
        assertThat(deposits.standing(supplier, DepositSamples.LICENSE).obstacle())
                .isNull();
        assertThat(deposits.standing(supplier, DepositSamples.LICENSE).leftToday())
                .as("bank failures count")
                .isEqualTo(4);
    }

    @Test
    void whatIsNotWaitedForAnyMoreIsNotPaid() {
        SupplierId supplier = intake.supplier();
        var application = steps.approve(intake.submitted(supplier));
        DepositId id = steps.requested(supplier, "0.58");
        intake.revoked(application, "复核发现营业执照有误");

        sender.sendDue();

        assertThat(bank.asked).isEmpty();
        assertThat(state(id)).isEqualTo("DROPPED");
    }

    @Test
    void aSenderThatDiedLeavesTheRequestToTheNext() {
        DepositId id = steps.requested(steps.approved(), "0.58");
        payouts.take(1, SETTINGS.lease());

        sender.sendDue();
        assertThat(bank.asked).as("under the lease nobody touches it").isEmpty();

        forward(SETTINGS.lease());
        sender.sendDue();
        assertThat(bank.asked).extracting(PayoutOrder::id).containsExactly(id);
    }

    @Test
    void withoutABankEverythingWaits() {
        DepositId id = steps.requested(steps.approved(), "0.58");

        new PayoutSender(
                        payouts,
                        deposits,
                        new StaticListableBeanFactory().getBeanProvider(PayoutBank.class),
                        SETTINGS,
                        time)
                .sendDue();

        assertThat(state(id)).isEqualTo("PENDING");
    }

    private void forward(Duration duration) {
        time.set(
                time.instant().plus(duration).atOffset(java.time.ZoneOffset.UTC).toString());
    }

    private String state(DepositId id) {
        return jdbc.sql("SELECT state FROM deposit_payout WHERE deposit_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** Answers what it is told to, and yes where it is told nothing. */
    private static final class RecordingBank implements PayoutBank {

        private final Deque<PayoutAnswer> answers = new ArrayDeque<>();
        private final List<PayoutOrder> asked = new ArrayList<>();
        private boolean inTransaction;
        private CountDownLatch hangs = new CountDownLatch(0);

        @Override
        public PayoutAnswer request(PayoutOrder order) {
            asked.add(order);
            inTransaction |= TransactionSynchronizationManager.isActualTransactionActive();
            try {
                hangs.await();
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
            }
            return answers.isEmpty() ? new PayoutAnswer.Accepted() : answers.removeFirst();
        }
    }
}
