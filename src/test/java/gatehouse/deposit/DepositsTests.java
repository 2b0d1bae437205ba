package gatehouse.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.Vectors;
import gatehouse.Vectors.Row;
import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.access.SignedInAs;
import gatehouse.deposit.DepositRefused.Cause;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.TestTime;
import gatehouse.secrecy.Vault;
import gatehouse.supplier.SupplierId;
import gatehouse.texts.FieldProblem;
import gatehouse.texts.Texts;
import gatehouse.vocabulary.KindCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DepositTest
@ExtendWith(OutputCaptureExtension.class)
class DepositsTests {

    private static final SignedIn SUPERVISOR =
            new SignedIn(Door.STAFF, 1, "chen", "陈静", "", true, false, Set.of(Role.SUPERVISOR), Set.of());

    @Autowired
    Deposits deposits;

    @Autowired
    DepositSteps steps;

    @Autowired
    Intake intake;

    @Autowired
    Applications applications;

    @Autowired
    Ladder ladder;

    @Autowired
    DepositKinds kinds;

    @Autowired
    DepositAllowanceRepository allowances;

    @Autowired
    DepositList list;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Texts texts;

    @Autowired
    TestTime time;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theClockGoesBack() {
        time.set(TestTime.FRIDAY_MORNING);
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("microdeposit")
    void theManualsRulesOnTheDatabase(Row row) {
        SupplierId supplier = row.flag("approved") ? steps.approved() : intake.supplier();
        var walk = new Walk(supplier, VectorEvent.of(row));

        assertThat(walk.results()).isEqualTo(row.texts("results"));
        assertThat(VectorEvent.finalState(walk.state())).isEqualTo(row.text("finalState"));
    }

    @Test
    void twoWrongAmountsAtOnceNeverGiveThreeTries() throws Exception {
        for (int round = 0; round < 5; round++) {
            DepositId id = steps.arrived(steps.approved(), "0.58");

            List<String> results = atOnce(8, () -> deposits.verify(id, "0.85").name());

            assertThat(results).containsOnlyOnce("WRONG_1_LEFT", "WRONG_EXHAUSTED");
            assertThat(results.stream().filter("NO_ACTIVE_DEPOSIT"::equals)).hasSize(6);
            assertThat(deposits.find(id).orElseThrow().state()).isEqualTo(DepositState.EXHAUSTED);
        }
    }

    @Test
    void ofManyWhoAskAtOnceOneIsPaid() throws Exception {
        for (int round = 0; round < 5; round++) {
            SupplierId supplier = steps.approved();

            List<String> results =
                    atOnce(8, () -> steps.requested(supplier, "0.58").toString());

            assertThat(results.stream().filter("IN_PROGRESS"::equals)).hasSize(7);
            assertThat(deposits.ofSupplier(supplier, DepositSamples.LICENSE)).hasSize(1);
            assertThat(deposits.standing(supplier, DepositSamples.LICENSE).leftToday())
                    .isEqualTo(4);
        }
    }

    @Test
    void theContactIsToldOfTheMoneyAndOfTheEnd() {
        SupplierId supplier = steps.approved();
        DepositId id = steps.arrived(supplier, "0.58");

        assertThat(sms("deposit:" + id.value() + ":ARRIVED")).isEqualTo("S5 {\"last4\":\"3456\"}");
        deposits.verify(id, "0.58");
        assertThat(sms("deposit:" + id.value() + ":VERIFIED"))
                .isEqualTo("S7 {\"company\":\"" + DepositSamples.COMPANY + "\"}");
        DepositId other = steps.requested(steps.approved(), "0.58");
        deposits.notified(new PayoutNotice.Bounced(other, BounceReason.HOLDER_DIFFERS));
        assertThat(sms("deposit:" + other.value() + ":BOUNCED")).isEqualTo("S6 {\"reason\":\"账号与户名不符\"}");
        assertThat(deposits.find(other).orElseThrow().bounceReason()).isEqualTo(BounceReason.HOLDER_DIFFERS);
    }

    @Test
    void whatNeedsAttentionIsListedFirstAndWhatALaterDepositReplacedIsNot() {
        SupplierId late = steps.approved();
        SupplierId again = steps.approved();
        DepositId replaced = bounced(again);
        DepositId verified = steps.arrived(steps.approved(), "0.58");
        deposits.verify(verified, "0.58");
        DepositId inFlight = steps.requested(again, "0.58");
        DepositId arrived = steps.arrived(steps.approved(), "0.58");
        DepositId exhausted = steps.arrived(late, "0.58");
        deposits.verify(exhausted, "0.85");
        deposits.verify(exhausted, "0.86");
        DepositId bounced = bounced(steps.approved());
        List<DepositId> wanted = List.of(exhausted, bounced, inFlight, arrived, verified, replaced);

        assertThat(listed(7).stream().filter(wanted::contains)).containsExactlyElementsOf(wanted);
        assertThat(listed(50)).as("page by page the same").isEqualTo(listed(3)).doesNotHaveDuplicates();
    }

    private DepositId bounced(SupplierId supplier) {
        DepositId id = steps.requested(supplier, "0.58");
        deposits.notified(new PayoutNotice.Bounced(id, BounceReason.ACCOUNT_NOT_FOUND));
        return id;
    }

    /** Page by page, to the end. */
    private List<DepositId> listed(int size) {
        List<DepositId> listed = new ArrayList<>();
        SignedInAs.person(SUPERVISOR, () -> {
            DepositList.Page page = list.page(null, null, size);
            while (true) {
                page.rows().forEach(row -> listed.add(row.id()));
                if (page.next() == null) {
                    return;
                }
                page = list.page(null, page.next(), size);
            }
        });
        return listed;
    }

    @Test
    void everyReasonOfABounceHasItsWordsInTheRecord() {
        assertThat(BounceReason.values())
                .allSatisfy(reason -> assertThat(new BounceReasonsInAudit().labelKey("deposit.bounced", reason.name()))
                        .hasValueSatisfying(
                                key -> assertThat(Texts.LANGUAGES).allMatch(language -> texts.has(language, key))));
        assertThat(new BounceReasonsInAudit().labelKey("CASE_RELEASED", "ACCOUNT_FROZEN"))
                .isEmpty();
    }

    @Test
    void eachStepHasCountersOfItsOwn() {
        SupplierId supplier = intake.supplier();
        var license = new DepositOwner(supplier.value(), "BUSINESS_LICENSE");
        var collection = new DepositOwner(supplier.value(), "TRANSFER_COLLECTION");

        IntStream.range(0, 5)
                .forEach(_ -> transaction.executeWithoutResult(
                        _ -> allowances.locked(license).applied(time.instant())));

        assertThat(leftToday(license)).isZero();
        assertThat(leftToday(collection)).isEqualTo(5);
    }

    @Test
    void transferCollectionTellsItsAdministratorInItsOwnWords() {
        var terms = kinds.terms(new KindCode("TRANSFER_COLLECTION"));

        assertThat(terms.arrivedTemplate()).isEqualTo("S10");
        assertThat(terms.bouncedTemplate()).isEqualTo("S6");
        assertThat(terms.fillsInHolder()).isTrue();
        assertThat(kinds.terms(DepositSamples.LICENSE).fillsInHolder()).isFalse();
    }

    @Test
    void theRightAmountOpensTheStep() {
        SupplierId supplier = steps.approved();
        assertThat(ladder.isOpen(supplier, Step.BUSINESS_LICENSE)).isFalse();
        DepositId id = steps.arrived(supplier, "0.58");
        deposits.verify(id, "0.85");
        assertThat(ladder.isOpen(supplier, Step.BUSINESS_LICENSE)).isFalse();

        deposits.verify(id, "0.58");

        assertThat(ladder.isOpen(supplier, Step.BUSINESS_LICENSE)).isTrue();
        assertThat(texts("SELECT action FROM audit_entry WHERE detail LIKE 'deposit:" + id.value() + "%' ORDER BY id"))
                .containsExactly("deposit.requested", "deposit.arrived", "deposit.wrong-amount", "deposit.verified");
    }

    @Test
    void aNoticeThatComesTwiceTellsNothingTwice() {
        DepositId id = steps.arrived(steps.approved(), "0.58");

        assertThat(deposits.notified(new PayoutNotice.Arrived(id))).isFalse();
        assertThat(deposits.notified(new PayoutNotice.Bounced(id, BounceReason.ACCOUNT_NOT_FOUND)))
                .isFalse();
        assertThat(deposits.notified(new PayoutNotice.Arrived(new DepositId(999_999))))
                .isFalse();

        assertThat(count("sms_message WHERE dedupe_key LIKE 'deposit:" + id.value() + ":%'"))
                .isEqualTo(1);
        assertThat(deposits.find(id).orElseThrow().state()).isEqualTo(DepositState.ARRIVED);
    }

    @Test
    void whatNobodyCompletesInSevenDaysExpires() {
        steps.at("2026-11-13T10:00:00");
        SupplierId supplier = steps.approved();
        DepositId arrived = steps.arrived(supplier, "0.58");
        DepositId silent = steps.requested(steps.approved(), "0.58");
        steps.at("2026-11-20T10:00:00");

        deposits.expireDue();

        assertThat(stored(arrived)).isEqualTo("EXPIRED");
        assertThat(stored(silent)).isEqualTo("EXPIRED");
        assertThat(deposits.notified(new PayoutNotice.Arrived(silent)))
                .as("too late")
                .isFalse();
        assertThat(refusal(() -> deposits.verify(arrived, "0.58"))).isEqualTo(Cause.NO_ACTIVE_DEPOSIT);
        assertThat(steps.requested(supplier, "0.60")).isNotEqualTo(arrived);
    }

    @Test
    void aRevokedApprovalEndsAnUnfinishedDeposit() {
        SupplierId supplier = intake.supplier();
        var application = steps.approve(intake.submitted(supplier));
        DepositId id = steps.arrived(supplier, "0.58");

        intake.revoked(application, "复核发现营业执照有误");

        assertThat(stored(id)).isEqualTo("ENDED");
        assertThat(refusal(() -> deposits.verify(id, "0.58"))).isEqualTo(Cause.NO_ACTIVE_DEPOSIT);
        assertThat(refusal(() -> steps.requested(supplier, "0.58"))).isEqualTo(Cause.NOT_APPROVED);
    }

    @Test
    void aNewApprovalAfterARevocationWantsADepositOfItsOwn() {
        SupplierId supplier = intake.supplier();
        var application = steps.approve(intake.submitted(supplier));
        deposits.verify(steps.arrived(supplier, "0.58"), "0.58");
        assertThat(refusal(() -> steps.requested(supplier, "0.58"))).isEqualTo(Cause.ALREADY_VERIFIED);

        intake.revoked(application, "复核发现营业执照有误");
        steps.approve(applications.find(application).orElseThrow());

        deposits.verify(steps.arrived(supplier, "0.58"), "0.58");
        assertThat(deposits.ofSupplier(supplier, DepositSamples.LICENSE)).hasSize(2);
    }

    @Test
    void everyWrongFieldIsNamedAndNothingIsCounted() {
        SupplierId supplier = steps.approved();

        var refused = refused(() -> deposits.request(
                supplier,
                DepositSamples.LICENSE,
                new DepositRequest(null, " ", "308584000014", "1.20202E+18", DepositSamples.NEAR)));

        assertThat(refused.reason()).isEqualTo(Cause.INVALID);
        assertThat(refused.problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("bank", "EMPTY"),
                        org.assertj.core.groups.Tuple.tuple("cnaps", "CHECK"),
                        org.assertj.core.groups.Tuple.tuple("branch", "EMPTY"),
                        org.assertj.core.groups.Tuple.tuple("account", "CHARSET"),
                        org.assertj.core.groups.Tuple.tuple("holder", "NEAR"));
        assertThat(deposits.standing(supplier, DepositSamples.LICENSE).leftToday())
                .isEqualTo(5);
    }

    @Test
    void aNumberOfAnotherBankIsFlaggedAndTaken() {
        SupplierId supplier = steps.approved();

        var deposit = deposits.request(
                supplier,
                DepositSamples.LICENSE,
                new DepositRequest(steps.bank(), "", "102100099996", "6222020200112230", DepositSamples.COMPANY));

        assertThat(deposit.warnings()).containsExactly("LOOKS_LIKE_CARD", "BANK_PREFIX_DIFFERS");
        assertThat(deposit.branch()).isEqualTo("中国工商银行总行");
    }

    @Test
    void exhaustedDepositsOnTwoDaysRaiseAnAlertUntilTheAmountIsRight() {
        SupplierId supplier = steps.approved();
        steps.at("2026-11-23T09:00:00");
        steps.exhausted(supplier);
        assertThat(openAlerts(supplier)).isZero();

        steps.at("2026-11-24T09:00:00");
        steps.exhausted(supplier);
        assertThat(openAlerts(supplier)).isEqualTo(1);

        steps.at("2026-11-24T09:05:00");
        deposits.verify(steps.arrived(supplier, "0.58"), "0.58");
        assertThat(openAlerts(supplier)).isZero();
    }

    @Test
    void anAlertThatWasLookedIntoComesBackWithTheNextLostDay() {
        SupplierId supplier = steps.approved();
        steps.at("2026-11-23T09:00:00");
        steps.exhausted(supplier);
        steps.at("2026-11-24T09:00:00");
        steps.exhausted(supplier);
        long alert = jdbc.sql("SELECT id FROM deposit_alert WHERE supplier_id = ? AND resolved_at IS NULL")
                .param(supplier.value())
                .query(Long.class)
                .single();

        SignedInAs.person(SUPERVISOR, () -> list.dismiss(alert));
        assertThat(openAlerts(supplier)).isZero();
        assertThat(texts("SELECT action FROM audit_entry WHERE subject = 'deposit-alert:" + alert + "'"))
                .containsExactly("deposit.alert-dismissed");

        steps.at("2026-11-25T09:00:00");
        steps.exhausted(supplier);
        assertThat(openAlerts(supplier)).isEqualTo(1);
    }

    @Test
    void theAmountStandsNowhereInClear(CapturedOutput output) {
        SupplierId supplier = steps.approved();
        DepositId id = steps.arrived(supplier, "1.37");
        deposits.verify(id, "1.46");
        assertThat(deposits.verify(id, "1.37")).isEqualTo(Verification.VERIFIED);
        DepositId bounced = steps.requested(steps.approved(), "1.37");
        deposits.notified(new PayoutNotice.Bounced(bounced, BounceReason.ACCOUNT_NOT_FOUND));

        var everything = new ArrayList<String>();
        everything.addAll(texts("SELECT CONCAT_WS(' ', action, subject, detail) FROM audit_entry"));
        everything.addAll(texts("SELECT CONCAT_WS(' ', topic, subject, detail) FROM change_feed"));
        everything.addAll(texts("SELECT CONCAT_WS(' ', dedupe_key, template) FROM sms_message"));
        everything.addAll(jdbc.sql("SELECT parameters FROM sms_message WHERE parameters IS NOT NULL")
                .query((sms, _) -> vault.openText(sms.getBytes("parameters")))
                .list());
        everything.addAll(
                texts("SELECT CONCAT_WS(' ', bank, branch, cnaps, account_tail, holder, warnings) FROM deposit"));
        everything.addAll(texts("SELECT CONCAT_WS(' ', state, last_error) FROM deposit_payout"));
        everything.addAll(output.toString().lines().toList());
        assertThat(everything).hasSizeGreaterThan(10).noneMatch(line -> line.contains(DepositSamples.ACCOUNT));
        assertThat(everything).noneMatch(line -> line.matches(".*(?<![0-9])(1\\.37|1\\.46)(?![0-9]).*"));
        assertThat(texts("SELECT detail FROM audit_entry WHERE action LIKE 'deposit.%'"))
                .noneMatch(detail -> detail.matches(".*\\b(0?137|0?146)\\b.*"));
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM deposit WHERE amount IS NOT NULL AND state NOT IN ('IN_FLIGHT', 'ARRIVED')")
                        .query(Integer.class)
                        .single())
                .as("a deposit that is over has forgotten its amount")
                .isZero();
    }

    private int leftToday(DepositOwner owner) {
        return Objects.requireNonNull(
                transaction.execute(_ -> allowances.locked(owner).leftOn(DepositRules.day(time.instant()))));
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query((row, _) -> String.valueOf(row.getString(1))).list();
    }

    private int openAlerts(SupplierId supplier) {
        return count("deposit_alert WHERE resolved_at IS NULL AND supplier_id = " + supplier.value());
    }

    private int count(String from) {
        return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Integer.class).single();
    }

    private String stored(DepositId id) {
        return jdbc.sql("SELECT state FROM deposit WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private String sms(String dedupeKey) {
        return jdbc.sql("SELECT template, parameters FROM sms_message WHERE dedupe_key = ?")
                .param(dedupeKey)
                .query((row, _) -> row.getString("template") + " " + vault.openText(row.getBytes("parameters")))
                .single();
    }

    private static DepositRefused refused(Runnable work) {
        var refusals = new ArrayList<DepositRefused>();
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DepositRefused.class, refusals::add);
        return refusals.getFirst();
    }

    private static Cause refusal(Runnable work) {
        return refused(work).reason();
    }

    private static List<String> atOnce(int many, Callable<String> work) throws Exception {
        var start = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Future<String>> running = IntStream.range(0, many)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        try {
                            return work.call();
                        } catch (DepositRefused refused) {
                            return refused.reason().name();
                        }
                    }))
                    .toList();
            List<String> results = new ArrayList<>();
            for (Future<String> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    /** A row of the vectors, walked through the service. */
    private final class Walk {

        private final SupplierId supplier;
        private final List<VectorEvent> events;
        private @Nullable DepositId current;

        Walk(SupplierId supplier, List<VectorEvent> events) {
            this.supplier = supplier;
            this.events = events;
        }

        List<String> results() {
            return IntStream.range(0, events.size()).mapToObj(this::happen).toList();
        }

        @Nullable
        DepositState state() {
            return current == null ? null : deposits.find(current).orElseThrow().state();
        }

        private String happen(int index) {
            VectorEvent event = events.get(index);
            steps.at(event.local());
            try {
                return switch (event.what()) {
                    case "apply" -> apply(event, amountAfter(index));
                    case "bank_ok" -> told(new PayoutNotice.Arrived(latest()), "SENT_SMS_OK");
                    case "bank_fail" ->
                        told(new PayoutNotice.Bounced(latest(), BounceReason.ACCOUNT_NOT_FOUND), "SENT_SMS_FAIL");
                    default -> deposits.verify(latest(), event.argument("")).name();
                };
            } catch (DepositRefused refused) {
                return switch (refused.reason()) {
                    case NO_ACTIVE_DEPOSIT, INVALID_FORMAT -> refused.reason().name();
                    default -> "REJECT_" + refused.reason();
                };
            }
        }

        /** What the vectors let the bank choose, the house draws before it asks. */
        private String amountAfter(int index) {
            return events.stream()
                    .skip(index)
                    .filter(event -> event.what().equals("bank_ok"))
                    .findFirst()
                    .map(event -> event.argument(""))
                    .orElse("0.58");
        }

        private String apply(VectorEvent event, String amount) {
            steps.draw(amount);
            String holder = switch (event.argument("EQUAL")) {
                case "NEAR" -> DepositSamples.NEAR;
                case "DIFFERENT" -> DepositSamples.DIFFERENT;
                default -> DepositSamples.COMPANY;
            };
            current = deposits.request(supplier, DepositSamples.LICENSE, DepositSamples.heldBy(steps.bank(), holder))
                    .id();
            return "APPLIED";
        }

        private String told(PayoutNotice notice, String news) {
            return deposits.notified(notice) ? news : "IGNORED";
        }

        private DepositId latest() {
            return current == null ? new DepositId(0) : current;
        }
    }
}
