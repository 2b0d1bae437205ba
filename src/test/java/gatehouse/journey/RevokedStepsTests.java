package gatehouse.journey;

import static gatehouse.journey.Steps.BILLS;
import static gatehouse.journey.Steps.COLLECTION;
import static gatehouse.journey.Steps.LICENSE;
import static gatehouse.journey.Steps.MERCHANT;
import static gatehouse.journey.Steps.TAXPAYER;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.journey.PlatformApi.Answer;
import gatehouse.vocabulary.Domicile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An approval that is taken back suspends its step: what stands on it is locked again, until a second review opens it. */
@JourneyTest
class RevokedStepsTests {

    @Autowired
    Journeys journeys;

    private ClimbingSupplier supplier;
    private Steps steps;
    private String license = "";
    private String taxpayer = "";

    @BeforeEach
    void aGeneralTaxpayerByManualProof() {
        var api = journeys.platform();
        supplier = ClimbingSupplier.registered(api, Journeys.company(Domicile.CN));
        steps = new Steps(supplier, Journeys.buyer(api));
        license = approved(steps.triesLicense());
        paidIn(LICENSE);
        taxpayer = approved(steps.triesProof());
    }

    @Test
    void aRevokedLicenseLocksEveryStepBehindItUntilANewDepositIsVerified() {
        supplier.operator().readsInAnyOrder("S3", "S5", "S7", "S8");

        journeys.staff().revokes(license, "营业执照已被吊销");

        assertThat(supplier.operator().reads("S14")).contains("营业执照已被吊销");
        assertThat(supplier.ladder()).containsEntry(LICENSE, "SUSPENDED").containsEntry(COLLECTION, "LOCKED");
        assertThat(supplier.application(license).path("state").asString()).isEqualTo("SUBMITTED");
        misses(steps.triesCollection(), "REALNAME");
        supplier.triesDeposit(LICENSE).refused(409, "reject-not-approved");
        steps.triesLicense().refused(409, "already-open");

        journeys.staff().approves(license);
        supplier.operator().reads("S3");
        assertThat(supplier.ladder()).containsEntry(LICENSE, "OPEN").containsEntry(COLLECTION, "LOCKED");
        misses(steps.triesCollection(), "REALNAME");
        paidIn(LICENSE);
        supplier.operator().readsInAnyOrder("S5", "S7");

        assertThat(supplier.ladder())
                .containsEntry(LICENSE, "DONE")
                .containsEntry(TAXPAYER, "DONE")
                .containsEntry(COLLECTION, "OPEN");
        steps.triesCollection().created();
    }

    @Test
    void aRevokedLicenseThatIsRejectedIsSentInAgainAndReopensTheLadder() {
        journeys.staff().revokes(license, "营业执照信息有误");
        journeys.staff().rejects(license, "LICENSE_BLURRED", "LICENSE", "营业执照图片不清晰");
        assertThat(supplier.ladder()).containsEntry(LICENSE, "OPEN").containsEntry(COLLECTION, "LOCKED");

        assertThat(approved(steps.triesLicense())).isEqualTo(license);
        paidIn(LICENSE);

        assertThat(supplier.ladder()).containsEntry(LICENSE, "DONE").containsEntry(COLLECTION, "OPEN");
    }

    @Test
    void aRevokedProofSuspendsCollectionAndLocksMerchant() {
        approved(steps.triesCollection());
        paidIn(COLLECTION);

        journeys.staff().revokes(taxpayer, "证明材料系伪造");

        assertThat(supplier.ladder())
                .containsEntry(TAXPAYER, "SUSPENDED")
                .containsEntry(COLLECTION, "SUSPENDED")
                .containsEntry(MERCHANT, "LOCKED");
        misses(steps.triesToJoin(), "RONGYISHOU", "TAX");
        journeys.staff().approves(taxpayer);
        assertThat(supplier.ladder())
                .containsEntry(TAXPAYER, "DONE")
                .containsEntry(COLLECTION, "DONE")
                .containsEntry(MERCHANT, "OPEN");
    }

    @Test
    void aRevokedCollectionNeedsAnotherDepositBeforeAnybodyJoins() {
        String collection = approved(steps.triesCollection());
        paidIn(COLLECTION);
        journeys.staff().revokes(collection, "开户资料有误");

        assertThat(supplier.ladder()).containsEntry(COLLECTION, "SUSPENDED");
        misses(steps.triesToJoin(), "RONGYISHOU");
        journeys.staff().approves(collection);
        misses(steps.triesToJoin(), "RONGYISHOU");
        paidIn(COLLECTION);

        assertThat(supplier.ladder()).containsEntry(COLLECTION, "DONE");
        steps.triesToJoin().created();
    }

    @Test
    void aRevokedMerchantLosesWhatStandsOnIt() {
        approved(steps.triesCollection());
        paidIn(COLLECTION);
        String merchant = approved(steps.triesToJoin());
        steps.triesCredit().ok();
        journeys.staff().revokes(merchant, "入驻资质不符");

        assertThat(supplier.ladder()).containsEntry(MERCHANT, "SUSPENDED").containsEntry(BILLS, "LOCKED");
        misses(steps.triesBills(), "QCS");
        misses(steps.triesTrust(), "QCS");
        misses(steps.triesCredit(), "QCS_OR_POOL");
        journeys.staff().approves(merchant);

        assertThat(supplier.ladder()).containsEntry(MERCHANT, "DONE").containsEntry(BILLS, "OPEN");
        steps.triesCredit().ok();
        steps.triesTrust().ok();
        approved(steps.triesBills());
        assertThat(supplier.ladder()).containsEntry(BILLS, "DONE");
    }

    @Test
    void aRevokedLicenseSuspendsEverythingThatWasOpenedOnItUntilItIsVerifiedAgain() {
        approved(steps.triesCollection());
        paidIn(COLLECTION);
        approved(steps.triesToJoin());
        steps.triesCredit().ok();
        steps.triesTrust().ok();

        journeys.staff().revokes(license, "营业执照已被吊销");

        assertThat(supplier.ladder())
                .containsEntry(LICENSE, "SUSPENDED")
                .containsEntry(TAXPAYER, "SUSPENDED")
                .containsEntry(COLLECTION, "SUSPENDED")
                .containsEntry(MERCHANT, "SUSPENDED")
                .containsEntry("CREDIT_TERMS", "SUSPENDED")
                .containsEntry("TRUST_SERVICE", "SUSPENDED")
                .containsEntry(BILLS, "LOCKED");
        misses(steps.triesCredit(), "QCS_OR_POOL");
        journeys.staff().approves(license);
        paidIn(LICENSE);

        assertThat(supplier.ladder())
                .containsEntry(COLLECTION, "DONE")
                .containsEntry(MERCHANT, "DONE")
                .containsEntry("CREDIT_TERMS", "DONE")
                .containsEntry(BILLS, "OPEN");
        steps.triesCredit().ok();
    }

    private String approved(Answer sent) {
        String number = sent.created().path("number").asString();
        journeys.staff().approves(number);
        return number;
    }

    private void paidIn(String kind) {
        long deposit = supplier.asksForDeposit(kind);
        supplier.untilDepositIs(kind, deposit, "ARRIVED");
        supplier.entersWhatArrived(deposit);
    }

    private static void misses(Answer answer, String... codes) {
        assertThat(answer.refused(409, "prerequisite-missing").codes()).containsExactly(codes);
    }
}
