package gatehouse.sandbox;

import gatehouse.bank.Banks;
import gatehouse.bank.BranchRow;
import gatehouse.deposit.DepositAmount;
import gatehouse.deposit.DepositRequest;
import gatehouse.deposit.Deposits;
import gatehouse.deposit.PayoutOrder;
import gatehouse.deposit.PayoutOrders;
import gatehouse.sandbox.samples.CompanyFile;
import gatehouse.vocabulary.BankCode;
import gatehouse.vocabulary.KindCode;
import java.util.Locale;

/** Asks for deposits, lets the sandbox's bank pay them, and enters their amounts 打款重演. */
class DepositDeeds {

    private static final int FEN_A_YUAN = 100;
    private static final int LARGEST = 199;

    private final Deposits deposits;
    private final PayoutOrders orders;
    private final SandboxBank bank;
    private final Banks banks;

    DepositDeeds(Deposits deposits, PayoutOrders orders, SandboxBank bank, Banks banks) {
        this.deposits = deposits;
        this.orders = orders;
        this.bank = bank;
        this.banks = banks;
    }

    void happen(DepositDeed deed, SampleTelling telling) {
        KindCode kind = deed.kind();
        switch (deed) {
            case DepositDeed.Asked _ ->
                telling.actor()
                        .does(() -> telling.requested(
                                kind,
                                deposits.request(telling.supplier(), kind, request(telling.file()))
                                        .id()));
            case DepositDeed.Underway underway -> bank.takeForLater(order(kind, telling), underway.answer());
            case DepositDeed.Told told -> {
                PayoutOrder order = order(kind, telling);
                telling.paid(kind, order.amount());
                bank.settle(order, told.failure());
            }
            case DepositDeed.Entered entered ->
                telling.actor()
                        .does(() ->
                                deposits.verify(telling.deposit(kind), typed(telling.amount(kind), entered.right())));
        }
    }

    private PayoutOrder order(KindCode kind, SampleTelling telling) {
        return orders.find(telling.deposit(kind)).orElseThrow();
    }

    private DepositRequest request(CompanyFile file) {
        BranchRow headOffice = banks.findBranch(new BankCode(file.bankCode())).orElseThrow();
        return new DepositRequest(
                headOffice.bank(),
                file.branch(),
                file.bankCode(),
                file.account(),
                file.company().name());
    }

    private static String typed(DepositAmount amount, boolean right) {
        int fen = right ? amount.fen() : amount.fen() % LARGEST + 1;
        return String.format(Locale.ROOT, "%d.%02d", fen / FEN_A_YUAN, fen % FEN_A_YUAN);
    }
}
