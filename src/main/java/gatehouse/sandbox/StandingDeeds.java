package gatehouse.sandbox;

import gatehouse.access.AccountStore;
import gatehouse.credit.CreditTerms;
import gatehouse.help.FeedbackInbox;
import gatehouse.help.Feedbacks;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Step;
import gatehouse.shop.ToldShopRecords;
import gatehouse.supplier.QualifiedPool;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;

/** What else makes a supplier's standing 供应商情况重演: pools, declarations, the shop's record, credit, questions. */
class StandingDeeds {

    private final Suppliers suppliers;
    private final QualifiedPool pool;
    private final Ladder ladder;
    private final ToldShopRecords shops;
    private final CreditTerms credit;
    private final Feedbacks feedbacks;
    private final FeedbackInbox inbox;
    private final AccountStore supplierDoor;

    StandingDeeds(
            Suppliers suppliers,
            QualifiedPool pool,
            Ladder ladder,
            ToldShopRecords shops,
            CreditTerms credit,
            Feedbacks feedbacks,
            FeedbackInbox inbox,
            AccountStore supplierDoor) {
        this.suppliers = suppliers;
        this.pool = pool;
        this.ladder = ladder;
        this.shops = shops;
        this.credit = credit;
        this.feedbacks = feedbacks;
        this.inbox = inbox;
        this.supplierDoor = supplierDoor;
    }

    void happen(StandingDeed deed, SampleTelling telling) {
        SupplierId supplier = telling.supplier();
        switch (deed) {
            case StandingDeed.SmallScale _ -> telling.actor().does(() -> ladder.skip(supplier, Step.GENERAL_TAXPAYER));
            case StandingDeed.Pooled _ -> pool(supplier);
            // told by whoever knows the shop: of the demo suppliers no platform does
            case StandingDeed.ShopTold told -> shops.tell(supplier, told.record());
            case StandingDeed.Granted granted ->
                telling.actor()
                        .does(() -> credit.grant(
                                supplier,
                                SampleAccounts.BUYER,
                                granted.limit(),
                                Integer.toString(granted.settlementDay())));
            case StandingDeed.TrustOpened _ -> telling.actor().does(() -> openTrust(supplier));
            case StandingDeed.Asked asked ->
                telling.actor()
                        .does(() -> telling.asked(feedbacks
                                .ask(supplier, asked.page(), asked.question())
                                .id()));
            case StandingDeed.Answered answered ->
                telling.reviewer(answered.reviewer()).does(() -> {
                    inbox.claim(telling.question());
                    inbox.answer(telling.question(), answered.answer());
                });
        }
    }

    private void pool(SupplierId supplier) {
        SupplierId buyer =
                suppliers.findByMemberName(SampleAccounts.BUYER).orElseThrow().id();
        SampleActor.of(supplierDoor.findByLogin(SampleAccounts.BUYER).orElseThrow())
                .does(() -> pool.add(buyer, suppliers.required(supplier).memberName()));
    }

    private void openTrust(SupplierId supplier) {
        if (!ladder.missing(supplier, Step.TRUST_SERVICE).isEmpty()) {
            throw new IllegalStateException("The trust service comes after 企采商");
        }
        ladder.open(supplier, Step.TRUST_SERVICE);
    }
}
