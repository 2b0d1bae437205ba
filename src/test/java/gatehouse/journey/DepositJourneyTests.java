package gatehouse.journey;

import static gatehouse.journey.Steps.LICENSE;
import static gatehouse.journey.Steps.THREE_SCANS;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.kind.license.LicenseSamples;
import gatehouse.vocabulary.Domicile;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The deposit over the wire, driven by the sandbox alone: the bank fails late, both amounts are wrong, the pause and the day
 * pass by moving the clock, the fifth deposit of the day is the last, and the next morning the right amount opens the step.
 */
@JourneyTest
class DepositJourneyTests {

    @Autowired
    Journeys journeys;

    private ClimbingSupplier supplier;
    private SandboxWorld world;

    @BeforeEach
    void anApprovedSupplierOnTheMorningOfADay() {
        supplier = ClimbingSupplier.registered(journeys.platform(), Journeys.company(Domicile.CN));
        world = supplier.world();
        String license = supplier.submits(LICENSE, LicenseSamples.typed(supplier.company()), THREE_SCANS);
        journeys.staff().approves(license);
        supplier.operator().reads("S3");
        world.moveTo(world.now().plusDays(1).with(LocalTime.of(9, 0)));
    }

    @AfterEach
    void atTheRealTime() {
        world.bankAnswersAfter(0);
        world.backToRealTime();
    }

    @Test
    void theWholeRoadOfADeposit() {
        var phone = supplier.operator();
        world.bankAnswersAfter(3600);
        world.bankWillReturn("ACCOUNT_NOT_FOUND", 1);
        long late = supplier.asksForDeposit(LICENSE);
        refused("reject-in-progress");
        world.untilTheBankHasTakenIt();
        world.moveTo(world.now().plusHours(1));
        assertThat(supplier.untilDepositIs(LICENSE, late, "BOUNCED")
                        .path("bounceReason")
                        .asString())
                .isEqualTo("ACCOUNT_NOT_FOUND");
        assertThat(phone.reads("S6")).contains("打款失败：账户不存在。请登录点击申请重新打款，每日限5次。");

        world.bankAnswersAfter(0);
        long guessed = supplier.asksForDeposit(LICENSE);
        supplier.untilDepositIs(LICENSE, guessed, "ARRIVED");
        assertThat(phone.reads("S5")).contains("网商银行已向尾号" + supplier.account().substring(14) + "的对公账户打款");
        refused("reject-active");
        assertThat(supplier.enters(guessed, "9.98")).isEqualTo("WRONG_1_LEFT");
        assertThat(supplier.enters(guessed, "9.99")).isEqualTo("WRONG_EXHAUSTED");
        refused("reject-wait");
        world.moveTo(world.now().plusMinutes(5));

        world.bankWillReturn("ACCOUNT_FROZEN", 3);
        for (int deposit = 3; deposit <= 5; deposit++) {
            supplier.untilDepositIs(LICENSE, supplier.asksForDeposit(LICENSE), "BOUNCED");
            phone.reads("S6");
        }
        refused("reject-daily-limit");

        world.moveTo(world.now().plusDays(1).with(LocalTime.of(0, 0)));
        long right = supplier.asksForDeposit(LICENSE);
        supplier.untilDepositIs(LICENSE, right, "ARRIVED");
        phone.reads("S5");
        assertThat(supplier.ladder()).containsEntry(LICENSE, "OPEN");
        supplier.entersWhatArrived(right);
        assertThat(supplier.ladder()).containsEntry(LICENSE, "DONE");
        assertThat(phone.reads("S7")).contains("已完成企业实名认证。");
        refused("reject-already-verified");
    }

    private void refused(String problem) {
        supplier.triesDeposit(LICENSE).refused(409, problem);
    }
}
