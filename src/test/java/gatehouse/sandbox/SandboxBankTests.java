package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.bank.Banks;
import gatehouse.deposit.BounceReason;
import gatehouse.deposit.DepositId;
import gatehouse.deposit.DepositSamples;
import gatehouse.deposit.DepositState;
import gatehouse.deposit.Deposits;
import gatehouse.deposit.Verification;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.TestTime;
import gatehouse.review.Decision;
import gatehouse.sandbox.SandboxBank.Behaviour;
import gatehouse.sandbox.SandboxBank.Outcome;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.BankAccountNumber;
import gatehouse.vocabulary.KindCode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@IntakeTest
@WithMockUser
class SandboxBankTests {

    private static final KindCode LICENSE = new KindCode("BUSINESS_LICENSE");
    private static final Duration DELAY = Duration.ofMinutes(10);

    @Autowired
    SandboxBank bank;

    @Autowired
    Deposits deposits;

    @Autowired
    Banks banks;

    @Autowired
    Intake intake;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theClockGoesBack() {
        time.set(TestTime.FRIDAY_MORNING);
    }

    @Test
    void theMoneyComesLateIsToldTwiceAndStandsInTheStatementAlone() throws InterruptedException {
        bank.behave(new Behaviour(DELAY, 2, Outcome.ARRIVED, null, 0));
        DepositId id = requested("330104016000111111");
        assertThat(settles(() -> count("sandbox_payment WHERE deposit_id = " + id.value()) == 1))
                .isTrue();
        assertThat(deposits.find(id).orElseThrow().state()).isEqualTo(DepositState.IN_FLIGHT);
        assertThat(bank.statement(new BankAccountNumber("330104016000111111"), 10))
                .isEmpty();

        forward(DELAY);
        assertThat(settles(() -> deposits.find(id).orElseThrow().state() == DepositState.ARRIVED))
                .isTrue();
        forward(Duration.ofSeconds(5));
        assertThat(settles(() -> count("sandbox_payment WHERE notify_at IS NULL AND deposit_id = " + id.value()) == 1))
                .as("it tells a second time")
                .isTrue();

        assertThat(deposits.find(id).orElseThrow().state()).isEqualTo(DepositState.ARRIVED);
        assertThat(count("sms_message WHERE dedupe_key = 'deposit:" + id.value() + ":ARRIVED'"))
                .isEqualTo(1);
        var line =
                bank.statement(new BankAccountNumber("330104016000111111"), 10).getFirst();
        assertThat(line.amount()).matches("[01]\\.[0-9]{2}").isNotEqualTo("0.00");
        assertThat(deposits.verify(id, line.amount())).isEqualTo(Verification.VERIFIED);
    }

    @Test
    void itFailsWhenItIsToldToAndThenNoMore() throws InterruptedException {
        bank.behave(new Behaviour(Duration.ZERO, 1, Outcome.BOUNCED, BounceReason.ACCOUNT_FROZEN, 1));

        DepositId bounced = requested("330104016000222222");
        assertThat(settles(() -> deposits.find(bounced).orElseThrow().state() == DepositState.BOUNCED))
                .isTrue();
        DepositId arrived = requested("330104016000333333");
        assertThat(settles(() -> deposits.find(arrived).orElseThrow().state() == DepositState.ARRIVED))
                .isTrue();

        assertThat(deposits.find(bounced).orElseThrow().bounceReason()).isEqualTo(BounceReason.ACCOUNT_FROZEN);
        assertThat(bank.statement(new BankAccountNumber("330104016000222222"), 10))
                .isEmpty();
    }

    @Test
    void aBankThatIsAwayIsAskedAgain() throws InterruptedException {
        bank.behave(new Behaviour(Duration.ZERO, 1, Outcome.AWAY, null, 1));

        DepositId id = requested("330104016000444444");
        assertThat(settles(
                        () -> count("deposit_payout WHERE last_error IS NOT NULL AND deposit_id = " + id.value()) == 1))
                .isTrue();
        forward(Duration.ofMinutes(1));

        assertThat(settles(() -> deposits.find(id).orElseThrow().state() == DepositState.ARRIVED))
                .isTrue();
    }

    private DepositId requested(String account) {
        SupplierId supplier = intake.supplier();
        intake.decided(intake.submitted(supplier).id(), new Decision.Approve());
        Long at = banks.search("招商银行").banks().getFirst().id();
        var typed = DepositSamples.typed(at);
        return deposits.request(
                        supplier,
                        LICENSE,
                        new gatehouse.deposit.DepositRequest(
                                at, typed.branch(), typed.cnaps(), account, typed.holder()))
                .id();
    }

    private void forward(Duration duration) {
        time.set(time.instant().plus(duration).atOffset(ZoneOffset.UTC).toString());
    }

    private int count(String from) {
        return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Integer.class).single();
    }

    private static boolean settles(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        BlockingQueue<String> nothing = new LinkedBlockingQueue<>();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            nothing.poll(100, TimeUnit.MILLISECONDS);
        }
        return done.getAsBoolean();
    }
}
