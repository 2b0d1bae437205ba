package gatehouse.deposit;

import static gatehouse.deposit.DepositSamples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.deposit.DepositRefused.Cause;
import gatehouse.vocabulary.NameVerdict;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepositTests {

    private static final Instant NINE = at("2026-11-23T09:00:00");
    private static final DepositAmount SENT = new DepositAmount(58);
    private static final DepositAmount WRONG = new DepositAmount(85);

    private final DepositAllowance allowance =
            new DepositAllowance(DepositSamples.approval().supplier(), DepositSamples.LICENSE);

    @Test
    void everyAmountFromOneFenToOneNinetyNineIsDrawnAlike() {
        var random = new Random(7);
        int[] drawn = new int[201];

        IntStream.range(0, 199_000)
                .forEach(_ -> drawn[DepositAmount.draw(random).fen()]++);

        assertThat(drawn[0]).isZero();
        assertThat(drawn[200]).isZero();
        assertThat(IntStream.rangeClosed(1, 199).map(fen -> drawn[fen])).allMatch(times -> times > 800 && times < 1200);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "1.30, 130",
        "1.3, 130",
        "'  1.3 ', 130",
        "１．３, 130",
        "0.05, 5",
        "00.5, 50",
        "1, 100",
        "2.00, 200",
        "99.99, 9999",
    })
    void anAmountIsReadInFen(String typed, int fen) {
        assertThat(DepositAmount.parse(typed)).contains(new DepositAmount(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1.001", "-1", "+1", "100", "1.", ".5", "1,3", "1e1", "١.٣", "1.3元"})
    void whatIsNoAmountIsNotRead(String typed) {
        assertThat(DepositAmount.parse(typed)).isEmpty();
    }

    @Test
    void noTextOfAnAmountTellsIt() {
        assertThat(SENT.toString()).doesNotContain("58");
        assertThat(DepositAmount.ofCanonical(SENT.canonical())).isEqualTo(SENT);
        assertThat(new DepositAmount(5).canonical()).hasSameSizeAs(new DepositAmount(199).canonical());
    }

    @Test
    void aSecondWrongAmountEndsTheDeposit() {
        var deposit = arrived();

        assertThat(deposit.enter(WRONG, SENT, NINE)).isEqualTo(Verification.WRONG_1_LEFT);
        assertThat(deposit.enter(WRONG, SENT, NINE)).isEqualTo(Verification.WRONG_EXHAUSTED);
        refused(() -> deposit.enter(SENT, SENT, NINE), Cause.NO_ACTIVE_DEPOSIT);
        assertThatThrownBy(deposit::sealedAmount).as("it is of no more use").isInstanceOf(NullPointerException.class);
    }

    @Test
    void beforeTheBankHasAnsweredNothingCanBeEntered() {
        refused(() -> DepositSamples.deposit(NINE).enter(SENT, SENT, NINE), Cause.NO_ACTIVE_DEPOSIT);
    }

    @Test
    void anAnswerThatComesTwiceOrTooLateChangesNothing() {
        var deposit = arrived();

        assertThat(deposit.arrive(NINE.plusSeconds(1))).isFalse();
        assertThat(deposit.bounce(BounceReason.ACCOUNT_NOT_FOUND, NINE.plusSeconds(1)))
                .isFalse();
        var late = DepositSamples.deposit(NINE);
        assertThat(late.arrive(at("2026-11-30T09:00:00"))).isFalse();
        assertThat(late.stateAt(at("2026-11-30T09:00:00"))).isEqualTo(DepositState.EXPIRED);
        var bounced = DepositSamples.deposit(NINE);
        assertThat(bounced.bounce(BounceReason.ACCOUNT_FROZEN, NINE)).isTrue();
        assertThat(bounced.arrive(NINE)).isFalse();
    }

    @ParameterizedTest(name = "entered at {0}: {1}")
    @CsvSource({"2026-11-30T08:59:59.999, VERIFIED", "2026-11-30T09:00:00, NO_ACTIVE_DEPOSIT"})
    void anAmountIsGoodForSevenDays(String entered, String result) {
        var deposit = arrived();

        assertThat(outcome(deposit, at(entered))).isEqualTo(result);
    }

    @Test
    void anExpiredDepositMakesRoomForANewOne() {
        var deposit = arrived();

        assertThat(obstacle(deposit, at("2026-11-30T08:59:59"))).contains(Cause.ACTIVE);
        assertThat(obstacle(deposit, at("2026-11-30T09:00:00"))).isEmpty();
        assertThat(deposit.expire(at("2026-11-30T08:59:59"))).isFalse();
        assertThat(deposit.expire(at("2026-11-30T09:00:00"))).isTrue();
        assertThat(deposit.expire(at("2026-11-30T09:00:01"))).isFalse();
    }

    @ParameterizedTest(name = "asked at {0}: {1}")
    @CsvSource({
        "2026-11-23T09:04:59.999, WAIT",
        "2026-11-23T09:05:00, ",
        "2026-11-23T09:05:01, ",
    })
    void afterTwoWrongAmountsFiveMinutesPass(String asked, Cause obstacle) {
        allowance.exhausted(NINE);

        assertThat(DepositRules.obstacle(new DepositRules.Asked(true, DepositState.EXHAUSTED, allowance, at(asked))))
                .isEqualTo(Optional.ofNullable(obstacle));
    }

    @Test
    void theDaysLimitIsToldBeforeThePause() {
        IntStream.range(0, 5).forEach(_ -> allowance.applied(NINE));
        allowance.exhausted(NINE);

        assertThat(DepositRules.obstacle(new DepositRules.Asked(true, DepositState.EXHAUSTED, allowance, NINE)))
                .contains(Cause.DAILY_LIMIT);
    }

    @ParameterizedTest
    @EnumSource(NameVerdict.class)
    void onlyTheCompanysOwnNamePasses(NameVerdict verdict) {
        assertThat(DepositRules.obstacle(verdict).isEmpty()).isEqualTo(verdict == NameVerdict.EQUAL);
    }

    @Test
    void exhaustedDepositsOnTwoDaysAreSuspicious() {
        allowance.exhausted(at("2026-11-23T09:00:00"));
        allowance.exhausted(at("2026-11-23T23:59:59"));
        assertThat(allowance.isSuspicious()).as("one day, however often").isFalse();

        allowance.exhausted(at("2026-11-24T00:00:00"));
        assertThat(allowance.isSuspicious()).isTrue();
        assertThat(allowance.exhaustedDays()).isEqualTo(2);

        allowance.verified();
        assertThat(allowance.isSuspicious()).isFalse();
    }

    @Test
    void nobodyReadsAnAccountOrAnAmountInTheText() {
        assertThat(arrived().toString()).doesNotContain(DepositSamples.ACCOUNT, "58");
        assertThat(DepositSamples.typed(1L).toString()).doesNotContain(DepositSamples.ACCOUNT);
    }

    private Optional<Cause> obstacle(Deposit deposit, Instant now) {
        return DepositRules.obstacle(new DepositRules.Asked(true, deposit.stateAt(now), allowance, now));
    }

    private static Deposit arrived() {
        var deposit = DepositSamples.deposit(NINE);
        assertThat(deposit.arrive(NINE)).isTrue();
        return deposit;
    }

    private static String outcome(Deposit deposit, Instant now) {
        try {
            return deposit.enter(SENT, SENT, now).name();
        } catch (DepositRefused refused) {
            return refused.reason().name();
        }
    }

    private static void refused(Runnable work, Cause cause) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        DepositRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(cause));
    }
}
