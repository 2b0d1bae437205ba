package gatehouse.deposit;

import gatehouse.bank.Banks;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.TestTime;
import gatehouse.review.Decision;
import gatehouse.supplier.SupplierId;
import org.springframework.context.annotation.Primary;

/** What happens before a test begins: a supplier is approved, a deposit is asked for, its money arrives. */
class DepositSteps {

    private final Intake intake;
    private final Deposits deposits;
    private final Banks banks;
    private final KnownDraw draw;
    private final TestTime time;

    DepositSteps(Intake intake, Deposits deposits, Banks banks, KnownDraw draw, TestTime time) {
        this.intake = intake;
        this.deposits = deposits;
        this.banks = banks;
        this.draw = draw;
        this.time = time;
    }

    SupplierId approved() {
        SupplierId supplier = intake.supplier();
        approve(intake.submitted(supplier));
        return supplier;
    }

    ApplicationId approve(ApplicationSummary application) {
        intake.decided(application.id(), new Decision.Approve());
        return application.id();
    }

    Long bank() {
        return banks.search("招商银行").banks().getFirst().id();
    }

    DepositId requested(SupplierId supplier, String amount) {
        draw(amount);
        return deposits.request(supplier, DepositSamples.LICENSE, DepositSamples.typed(bank()))
                .id();
    }

    void draw(String amount) {
        draw.next = DepositAmount.parse(amount).orElseThrow();
    }

    DepositId arrived(SupplierId supplier, String amount) {
        DepositId id = requested(supplier, amount);
        if (!deposits.notified(new PayoutNotice.Arrived(id))) {
            throw new IllegalStateException("It did not arrive");
        }
        return id;
    }

    /** Both tries wrong. */
    void exhausted(SupplierId supplier) {
        DepositId id = arrived(supplier, "0.58");
        deposits.verify(id, "0.85");
        deposits.verify(id, "0.86");
    }

    void at(String local) {
        time.set(local + "+08:00");
    }

    /** Draws what the test wants. */
    @Primary
    static class KnownDraw extends AmountDraw {

        volatile DepositAmount next = new DepositAmount(58);

        @Override
        DepositAmount draw() {
            return next;
        }
    }
}
