package gatehouse.onboarding.portal;

import static gatehouse.onboarding.portal.PortalSamples.LICENSE_BLURRED;
import static gatehouse.onboarding.portal.PortalSamples.NAME_DIFFERS;
import static gatehouse.onboarding.portal.PortalSamples.NUMBER;
import static gatehouse.onboarding.portal.PortalSamples.detail;
import static gatehouse.onboarding.portal.PortalSamples.ladder;
import static gatehouse.onboarding.portal.PortalSamples.locked;
import static gatehouse.onboarding.portal.PortalSamples.rung;
import static gatehouse.onboarding.portal.PortalSamples.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.OwnLadder;
import gatehouse.onboarding.Prerequisite;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.review.CaseChange;
import gatehouse.supplier.TradeRole;
import gatehouse.texts.FieldProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = PortalScreens.class)
@ViewPackages(packages = {"gatehouse.onboarding.portal", "gatehouse.kind.license.portal", "gatehouse.ui"})
class HomeViewTests extends SpringBrowserlessTest {

    @Autowired
    OwnApplications own;

    @Autowired
    OwnLadder ladder;

    @BeforeEach
    void nothingIsSent() {
        reset(own);
        when(own.all()).thenReturn(List.of());
        reset(ladder);
        when(ladder.rungs()).thenReturn(ladder(Rung.State.OPEN));
        when(ladder.tradeRole()).thenReturn(TradeRole.SELLER);
    }

    @Test
    void whoDoesNotMeetTheConditionsReadsWhichAndIsNotSentToApply() {
        when(ladder.rungs()).thenReturn(ladder(Rung.State.DONE, rung(Step.PROCUREMENT_MERCHANT, Rung.State.OPEN)));
        when(ladder.unmet(any()))
                .thenReturn(Map.of(
                        Step.PROCUREMENT_MERCHANT, List.of(new FieldProblem("kind", "Q07", "merchant.condition.Q07"))));

        var home = navigate(HomeView.class);

        assertThat(words(home)).contains("暂不能办理企采商，以下条件尚未满足：违规扣分低于24分", "查看条件").doesNotContain("下一步：办理企采商");
        assertThat(words(card(Step.PROCUREMENT_MERCHANT))).contains("暂不能办理").doesNotContain("可以办理");
    }

    @Test
    void whoDeclaredToBeSmallAndIsInNoPoolReadsWhatFollowsIsWaitingFor() {
        when(ladder.rungs())
                .thenReturn(ladder(
                        Rung.State.DONE,
                        rung(Step.GENERAL_TAXPAYER, Rung.State.SKIPPED),
                        locked(Step.TRANSFER_COLLECTION, Prerequisite.TAX_OR_POOL)));

        var home = navigate(HomeView.class);

        assertThat(words(home))
                .contains("暂不能办理融易收", "两者都不具备的，请拨打95188反馈", "查看条件")
                .doesNotContain("现在没有要办的事");
    }

    @Test
    void whoOnlyBuysFindsItsPoolAndItsInvitationsFirst() {
        when(ladder.tradeRole()).thenReturn(TradeRole.BUYER);

        var home = navigate(HomeView.class);

        assertThat(words(home)).contains("您的账号用于采购", "邀请供应商", "合格供应商库", "下一步：办理企业名称认证");
        assertThat(find(Details.class).single().isOpened()).isFalse();
        assertThat(words(find(Details.class).single())).contains("融易收").doesNotContain("企业名称认证：");
    }

    @Test
    void theLadderHasEightStepsAndOneThingToDoNext() {
        var home = navigate(HomeView.class);

        assertThat(find(StepCard.class).all()).hasSize(8);
        assertThat(words(home)).contains("下一步：办理企业名称认证", "小规模纳税人可跳过", "只收现金可跳过");
        assertThat(words(card(Step.ACCOUNT))).contains("已开通");
        assertThat(words(card(Step.CREDIT_TERMS))).contains("尚未解锁", "请先入驻企采商，或由采购商将您加入合格供应商库");
    }

    @Test
    void aSmallScaleSupplierDeclaresItselfAndReadsWhoDidAndWhen() {
        when(ladder.rungs()).thenReturn(ladder(Rung.State.DONE, rung(Step.GENERAL_TAXPAYER, Rung.State.OPEN)));
        navigate(HomeView.class);
        test(find(Button.class).withText("声明为小规模纳税人").single()).click();
        when(ladder.rungs()).thenReturn(ladder(Rung.State.DONE, rung(Step.GENERAL_TAXPAYER, Rung.State.SKIPPED)));

        test(find(ConfirmDialog.class).single()).confirm();

        verify(ladder).declareSmallScale();
        assertThat(words(card(Step.GENERAL_TAXPAYER))).contains("已跳过", "由 永盛科技 于 2026-11-19 09:12:00 声明为小规模纳税人");
        test(find(Button.class).withText("撤回声明").single()).click();
        verify(ladder).revokeSmallScale();
    }

    @Test
    void whatWasOpenedRestsWhileItIsReviewedAgain() {
        stands(ApplicationState.SUBMITTED);
        when(ladder.rungs())
                .thenReturn(ladder(
                        Rung.State.SUSPENDED,
                        new Rung(Step.BUSINESS_LICENSE, Rung.State.SUSPENDED, Instant.EPOCH, null, "执照为假", List.of())));
        var home = navigate(HomeView.class);

        assertThat(words(card(Step.BUSINESS_LICENSE))).contains("已暂停", "重新审核期间暂停使用", NUMBER);
        assertThat(words(home)).contains("资料正在审核，现在不需要做什么");
    }

    @Test
    void whatIsSuspendedWithAnEarlierStepDoesNotSayWhatFollowsItsApproval() {
        stands(ApplicationState.APPROVED);
        when(ladder.rungs()).thenReturn(ladder(Rung.State.SUSPENDED));
        navigate(HomeView.class);

        assertThat(words(card(Step.BUSINESS_LICENSE))).contains("已暂停", NUMBER).doesNotContain("资料审核已通过", "打款认证");
    }

    @Test
    void whoHasSentNothingReadsWhatIsNeededAndBegins() {
        var home = navigate(HomeView.class);

        assertThat(words(home)).contains("企业名称认证", "请先准备好", "四边四角完整");
        assertThat(buttons()).contains("开始填写").doesNotContain("撤回申请");
    }

    @Test
    void whoWaitsReadsThePromiseAndMayWithdraw() {
        stands(ApplicationState.SUBMITTED);
        when(own.isWithdrawable(any())).thenReturn(true);

        var home = navigate(HomeView.class);

        assertThat(words(home)).contains("审核中", "第1次提交", "今天 24:00 前审核完，最迟 11月24日", NUMBER);
        assertThat(buttons()).contains("撤回申请").doesNotContain("开始填写");
    }

    @Test
    void whatIsClaimedCannotBeWithdrawn() {
        stands(ApplicationState.SUBMITTED);

        var home = navigate(HomeView.class);

        assertThat(buttons()).doesNotContain("撤回申请");
        assertThat(words(home)).contains("现在不能撤回");
    }

    @Test
    void aRejectionNamesEachReasonWithItsFieldAndNeverTheInternalNote() {
        when(own.all()).thenReturn(List.of(summary(ApplicationState.REJECTED, NAME_DIFFERS, LICENSE_BLURRED)));

        var home = navigate(HomeView.class);

        assertThat(words(home)).contains("企业名称填写的企业名称与营业执照不一致", "营业执照营业执照图片不清晰").doesNotContain("少了“市”字");
        assertThat(buttons()).contains("去修改");
    }

    @Test
    void afterTheApprovalTheTransferCheckFollows() {
        stands(ApplicationState.APPROVED);

        assertThat(words(navigate(HomeView.class))).contains("审核通过", "打款认证");
    }

    @Test
    void whatWasWithdrawnIsListedAndBeginsAgain() {
        stands(ApplicationState.WITHDRAWN);

        var home = navigate(HomeView.class);

        assertThat(words(home)).contains("以前的申请", NUMBER, "已撤回");
        assertThat(buttons()).contains("重新填写");
    }

    @Test
    void theDetailShowsTheFormAsSentInWords() {
        when(own.find(NUMBER)).thenReturn(Optional.of(detail(ApplicationState.SUBMITTED)));

        UI.getCurrent().navigate("portal/applications/" + NUMBER);

        assertThat(words((Component) getCurrentView()))
                .contains("杭州启明五金有限公司", "证照号码类型统一社会信用代码", "法定代表人归属地中国大陆", "周四提交，在16:00之前");
    }

    @Test
    void anothersNumberIsNotHere() {
        when(own.find(NUMBER)).thenReturn(Optional.empty());

        UI.getCurrent().navigate("portal/applications/" + NUMBER);

        assertThat(words((Component) getCurrentView())).contains("没有这个页面");
    }

    @Test
    void theHomeListensWhereTheDeskTells() {
        assertThat(HomeView.TOPICS).contains(CaseChange.TOPIC);
    }

    private StepCard card(Step step) {
        return find(StepCard.class).all().get(step.ordinal());
    }

    private void stands(ApplicationState state) {
        when(own.all()).thenReturn(List.of(summary(state)));
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
