package gatehouse.kind.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import gatehouse.bank.BankHint;
import gatehouse.bank.BankRow;
import gatehouse.bank.BankSearch;
import gatehouse.bank.Banks;
import gatehouse.bank.BranchRow;
import gatehouse.document.ScanId;
import gatehouse.kind.collection.CollectionForm.Field;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.FormConsent;
import gatehouse.onboarding.Missing;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.Prerequisite;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.RoundDetail;
import gatehouse.onboarding.portal.KindScreens;
import gatehouse.onboarding.portal.PortalSamples;
import gatehouse.onboarding.portal.PortalScreens;
import gatehouse.onboarding.portal.SlotField;
import gatehouse.ui.ScreenTest;
import gatehouse.vocabulary.BankCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = {PortalScreens.class, KindScreens.class, CollectionPortalTests.Collections.class})
@ViewPackages(packages = {"gatehouse.onboarding.portal", "gatehouse.ui"})
class CollectionPortalTests extends ScreenTest {

    private static final BankRow ICBC = new BankRow(1, "中国工商银行", "102");
    private static final BranchRow HEAD_OFFICE = new BranchRow("102100099996", 1, "中国工商银行总行");

    @TestConfiguration(proxyBeanMethods = false)
    @Import({TransferCollection.class, CollectionPortalForm.class, CollectionBank.class})
    static class Collections {}

    @Autowired
    OwnApplications own;

    @Autowired
    Banks banks;

    @Autowired
    TransferCollection kind;

    @BeforeEach
    void theRealNameIsVerified() {
        reset(own, banks);
        var given = new HashMap<>(KindScreens.COMPANY);
        given.put(Field.ACCOUNT_HOLDER, "杭州启明五金有限公司");
        KindScreens.fresh(own, kind, given);
        when(banks.search(any())).thenReturn(new BankSearch(List.of(ICBC), Optional.of(BankHint.RURAL_CREDIT)));
        when(banks.find(1)).thenReturn(Optional.of(ICBC));
        when(banks.findByName("中国工商银行")).thenReturn(Optional.of(ICBC));
        when(banks.branches(1, "")).thenReturn(List.of(HEAD_OFFICE));
        when(banks.findBranch(new BankCode("102100099996"))).thenReturn(Optional.of(HEAD_OFFICE));
    }

    @Test
    void theBankIsLookedForAndItsBranchKnowsItsNumber() {
        typePeople();
        box("收款银行").setValue(ICBC);
        box("网点/支行").setValue(HEAD_OFFICE);
        assertThat(field("联行号").getValue()).isEqualTo("102100099996");
        type("对公银行账户", "1202026209900012345");
        agreeToEverything();

        press("下一步");

        assertThat(find(SlotField.class).all()).hasSize(3);
    }

    @Test
    void nothingIsFilledInInVainWhileAStepBeforeItIsMissing() {
        when(own.missing(TransferCollection.CODE)).thenReturn(List.of(new Missing(Prerequisite.TAX_OR_POOL)));

        open("portal/collection");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("portal");
    }

    @Test
    void whoRepresentsTheCompanyIsKnownAndMayBeChanged() {
        when(own.suggested(TransferCollection.CODE)).thenReturn(Map.of(Field.REPRESENTATIVE_NAME, "丁思远"));
        open("portal/collection");
        assertThat(field("法定代表人姓名").getValue()).isEqualTo("丁思远");

        type("法定代表人姓名", "王小明");
        open("portal/collection");

        assertThat(field("法定代表人姓名").getValue()).isEqualTo("王小明");
    }

    @Test
    void nothingIsLostOnTheWayBackAndTheBankIsThereAgain() {
        typePeople();
        box("收款银行").setValue(ICBC);
        box("网点/支行").setValue(HEAD_OFFICE);
        press("上一步");
        press("下一步");

        assertThat(box("收款银行").getValue()).isEqualTo(ICBC);
        assertThat(box("网点/支行").getValue()).isEqualTo(HEAD_OFFICE);
        assertThat(field("联行号").getValue()).isEqualTo("102100099996");
    }

    @Test
    void aWrongNumberSaysWhyAndWhatIsMissingIsMarkedAtItsPlace() {
        typePeople();
        type("联行号", "102100099995");
        assertThat(field("联行号").isInvalid()).isTrue();
        assertThat(box("收款银行").isInvalid()).as("not asked for yet").isFalse();

        press("下一步");

        assertThat(box("收款银行").isInvalid()).isTrue();
        assertThat(box("网点/支行").isInvalid()).isTrue();
        assertThat(field("对公银行账户").isInvalid()).isTrue();
        assertThat(field("联行号").getValue()).isEqualTo("102100099995");
    }

    @Test
    void whatTheReviewerSaidOfTheBranchStandsAboveIt() {
        var reason = new RejectionReason("BRANCH_UNKNOWN", Field.BRANCH, "网点名称无法识别，请填写开户网点的全称", null);
        sentBack(reason, "2026-01");

        open("portal/collection?step=2");

        assertThat(pageWords()).contains("网点名称无法识别");
        assertThat(box("收款银行").getValue()).isEqualTo(ICBC);
    }

    @Test
    void whatWasAgreedToInAnEarlierVersionIsAskedForAnew() {
        sentBack(new RejectionReason("BRANCH_UNKNOWN", Field.BRANCH, "网点名称无法识别", null), "2025-06");

        open("portal/collection?step=2");

        assertThat(consents()).extracting(Checkbox::getValue).containsExactly(false, true);
        assertThat(consents()).extracting(Checkbox::getHelperText).containsExactly("协议已更新为新版本，请重新阅读并同意", "");
        press("下一步");
        assertThat(consents()).extracting(Checkbox::isInvalid).containsExactly(true, false);
    }

    private List<Checkbox> consents() {
        return find(Checkbox.class).all();
    }

    private void sentBack(RejectionReason reason, String agreedTo) {
        var sent = PortalSamples.summary(ApplicationState.REJECTED, reason);
        when(own.find(TransferCollection.CODE))
                .thenReturn(Optional.of(new ApplicationSummary(
                        sent.id(),
                        sent.number(),
                        sent.memberName(),
                        TransferCollection.CODE,
                        sent.state(),
                        sent.round(),
                        sent.companyName(),
                        sent.deadline(),
                        sent.decidedAt(),
                        sent.reasons())));
        var detail = PortalSamples.detail(ApplicationState.REJECTED, reason);
        var round = detail.current();
        when(own.find(PortalSamples.NUMBER))
                .thenReturn(Optional.of(new ApplicationDetail(
                        detail.id(),
                        detail.number(),
                        TransferCollection.CODE,
                        detail.state(),
                        detail.supplier(),
                        detail.companyName(),
                        detail.companyNumber(),
                        List.of(new RoundDetail(
                                1,
                                CollectionFormTests.typed(),
                                Map.<String, ScanId>of(),
                                round.deadline(),
                                round.outcome(),
                                round.decidedAt(),
                                List.of(reason),
                                List.of(
                                        consent(Field.COLLECTION_AGREED, "COLLECTION_SERVICE", agreedTo),
                                        consent(Field.BILLS_AGREED, "COMMERCIAL_DRAFT", "2026-01"),
                                        consent(Field.BILLS_AGREED, "BANK_ACCEPTANCE_DISCOUNT", "2026-01")))))));
        when(own.submit(any(), anyMap(), anyMap())).thenReturn(sent);
    }

    private static FormConsent consent(String field, String document, String version) {
        return new FormConsent(field, document, version, Instant.parse("2025-11-13T02:00:00Z"));
    }

    private void typePeople() {
        open("portal/collection");
        type("法定代表人姓名", "王小明");
        type("法定代表人证件号", "11010519491231002X");
        type("法定代表人手机号", "13800138000");
        type("管理员姓名", "李小红");
        type("管理员身份证号", "11010519491231002X");
        type("管理员手机号", "13900139000");
        press("下一步");
    }
}
