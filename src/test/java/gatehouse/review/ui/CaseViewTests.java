package gatehouse.review.ui;

import static gatehouse.review.ui.CaseSamples.detail;
import static gatehouse.review.ui.CaseSamples.heldBy;
import static gatehouse.review.ui.CaseSamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import gatehouse.access.CurrentUser;
import gatehouse.feed.Change;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.RejectionReason;
import gatehouse.review.CaseDetail;
import gatehouse.review.CaseState;
import gatehouse.review.CatalogueReason;
import gatehouse.review.Decision;
import gatehouse.review.MachineCheck;
import gatehouse.review.QueueRow;
import gatehouse.review.ReviewAction;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewDesk.Colleague;
import gatehouse.review.ReviewKind;
import gatehouse.review.ReviewQueue;
import gatehouse.review.ReviewRefused;
import gatehouse.sms.SmsTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = ReviewScreens.class)
@ViewPackages(packages = {"gatehouse.review.ui", "gatehouse.ui"})
class CaseViewTests extends SpringBrowserlessTest {

    private static final QueueRow MINE = heldBy(5, "深圳永盛科技有限公司", CaseSamples.ME, "李敏");
    private static final QueueRow NEXT = heldBy(6, "桂林华诚包装有限公司", CaseSamples.ME, "李敏");
    private static final Set<ReviewAction> DECIDE = Set.of(
            ReviewAction.APPROVE,
            ReviewAction.REJECT,
            ReviewAction.REQUEST_SUPPLEMENT,
            ReviewAction.TRANSFER,
            ReviewAction.RELEASE);

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private ReviewQueue queue;

    @Autowired
    private Applications applications;

    @Autowired
    private CurrentUser user;

    @Autowired
    private SharedQueue shared;

    @BeforeEach
    void myCaseIsOpen() {
        reset(desk, queue, applications);
        shared.forget();
        when(user.requiredStaff()).thenReturn(CaseSamples.signedIn(Set.of("REVIEWER")));
        when(queue.visibleKinds()).thenReturn(Set.of(CaseSamples.KIND));
        when(queue.page(any(), any(), anyInt(), anyInt())).thenReturn(List.of());
        looked(detail(MINE, DECIDE));
        looked(detail(NEXT, DECIDE));
        // the start page has opened the queue already, with nothing behind it
        UI.getCurrent().navigate("elsewhere");
    }

    @Test
    void theCaseShowsWhatWasTypedWithTheCheckBesideItsField() {
        open();

        assertThat(words(find(CaseFields.class).single()))
                .contains("王建国", "91440300MA5EWL1X05sample.check.number", "sample.check.small");
    }

    @Test
    void whatWasAgreedToStandsWithItsVersionAndTime() {
        open();

        assertThat(words(find(CaseFields.class).single())).contains("《“融易收”服务合同》 版本 2026-01，同意于 ");
    }

    @Test
    void everyActionCarriesItsKey() {
        open();

        assertThat(keys()).containsAllEntriesOf(Map.of("通过", "A", "驳回", "R", "补件", "S", "转办", "T", "退回队列", "Q"));
    }

    @Test
    void whoMayDoNothingSeesNoButton() {
        looked(detail(waiting(5, "深圳永盛科技有限公司"), Set.of()));

        open();

        assertThat(keys()).doesNotContainKeys("通过", "驳回", "领取");
    }

    @Test
    void anApprovalOpensTheNextCase() {
        when(desk.claimNext(Set.of())).thenReturn(Optional.of(NEXT.id()));
        when(queue.find(NEXT.id())).thenReturn(Optional.of(NEXT));
        open();

        test(button("通过")).click();

        verify(desk).decide(MINE.id(), new Decision.Approve());
        assertThat(address()).isEqualTo("case/A20261119-6");
        assertThat(notices()).contains("已通过：深圳永盛科技有限公司");
    }

    @Test
    void afterTheLastCaseTheQueueSaysThatItIsEmpty() {
        when(desk.claimNext(any())).thenReturn(Optional.empty());
        open();

        test(button("通过")).click();

        assertThat(address()).isEqualTo("queue");
        assertThat(notices()).contains("现在没有待您审核的案件");
    }

    @Test
    void aRejectionCarriesItsReasonsTheirTargetsAndTheWordsForTheSupplier() {
        when(desk.claimNext(any())).thenReturn(Optional.empty());
        open();
        test(button("驳回")).click();

        reason("sample.corners").setValue(true);
        find(TextArea.class).all().getFirst().setValue("营业执照右上角缺失，请重新拍摄");
        test(button("驳回并发送")).click();

        verify(desk)
                .decide(
                        MINE.id(),
                        new Decision.Reject(
                                List.of(new RejectionReason("CORNERS", "LICENSE", "营业执照右上角缺失，请重新拍摄", null))));
    }

    @Test
    void theSmsIsShownAsItWillBeSent() {
        open();
        test(button("驳回")).click();

        reason("sample.number").setValue(true);

        assertThat(words(find(ReasonPanel.class).single()))
                .contains("深圳永盛科技有限公司企业实名认证未通过：sample.number.text。请登录修改后重新提交。");
    }

    @Test
    void ofSeveralReasonsTheSmsSaysTheFirstAndHowManyThereAreAndStaysOneSms() {
        open();
        test(button("驳回")).click();

        reason("sample.corners").setValue(true);
        reason("sample.number").setValue(true);
        find(TextArea.class).all().getFirst().setValue("营业执照右上角缺失，四角不全，无法确认印章与编号，请平铺后在自然光下重新拍摄。");

        var sms = sms();
        assertThat(sms).startsWith("【阿里企业采购】深圳永盛科技有限公司企业实名认证未通过：营业执照右上角缺失").endsWith("…等2项。请登录修改后重新提交。");
        assertThat(sms).hasSize(SmsTexts.ONE_SMS).doesNotContain("；", "。。");
    }

    @Test
    void whoRevokesSeesTheSmsThatTheReasonBecomes() {
        looked(detail(CaseSamples.row(5, "深圳永盛科技有限公司", CaseState.CLOSED, null, null), Set.of(ReviewAction.REVOKE)));
        open();
        test(button("撤销通过")).click();

        var reason = find(TextArea.class).single();
        assertThat(reason.getHelperText()).contains("短信");
        reason.setValue("执照已被吊销");

        assertThat(sms()).isEqualTo("【阿里企业采购】深圳永盛科技有限公司的企业名称认证审核通过已撤销：执照已被吊销。申请已重新进入审核，请留意结果。");
    }

    @Test
    void aRevocationIsCalledByItsNameAndTheRoundAfterItIsNobodysSubmission() {
        looked(CaseSamples.revoked(MINE, "执照已被吊销"));

        open();

        assertThat(words(find(CaseFields.class).single()))
                .contains("撤销审核通过执照已被吊销", "撤销后重新进入审核陈静", "领取到期，自动退回队列系统")
                .doesNotContain("其他原因", "重新提交");
    }

    @Test
    void theHistoryCallsReasonsAsTheCatalogueDoes() {
        looked(CaseSamples.sentBack(MINE, "CORNERS OTHER"));

        open();

        // the words of the sample's catalogue are their own keys
        assertThat(words(find(CaseFields.class).single()))
                .contains("sample.corners、其他原因")
                .doesNotContain("CORNERS");
    }

    @Test
    void aRejectionWithoutAReasonIsNotSent() {
        open();
        test(button("驳回")).click();

        test(button("驳回并发送")).click();

        verify(desk, never()).decide(any(), any());
        assertThat(words(find(ReasonPanel.class).single())).contains("请至少选择一条原因");
    }

    @Test
    void aReasonInFreeWordsSaysNothingByItself() {
        var detail = detail(MINE, Set.of(ReviewAction.REJECT));
        looked(CaseSamples.reasons(
                detail, new CatalogueReason("OTHER", "sample.group", "sample.other", "sample.other.text", null)));
        open();
        test(button("驳回")).click();
        reason("sample.other").setValue(true);

        test(button("驳回并发送")).click();

        verify(desk, never()).decide(any(), any());
        assertThat(words(find(ReasonPanel.class).single())).contains("请写明给供应商看的说明");
    }

    @Test
    void theReasonsCarryTheKeysInTheirOrder() {
        open();

        test(button("驳回")).click();

        assertThat(find(Checkbox.class).all().stream()
                        .map(reason -> reason.getElement().getAttribute("data-key")))
                .containsExactly("1", "2", "3");
        assertThat(find(ReasonPanel.class).single().getContent().getElement().hasAttribute("data-key-scope"))
                .isTrue();
    }

    @Test
    void goingBackKeepsWhatWasChosen() {
        open();
        test(button("驳回")).click();
        reason("sample.corners").setValue(true);

        test(button("返回（保留内容）")).click();
        test(button("驳回")).click();

        assertThat(reason("sample.corners").getValue()).isTrue();
    }

    @Test
    void aReloadOrTheOtherLanguageKeepsWhatIsBeingWritten() {
        open();
        test(button("驳回")).click();
        reason("sample.corners").setValue(true);
        find(TextArea.class).all().getFirst().setValue("营业执照右上角缺失，请重新拍摄");

        // the browser builds the page anew
        UI.getCurrent().navigate("elsewhere");
        open();

        assertThat(find(ReasonPanel.class).single().isVisible()).isTrue();
        assertThat(reason("sample.corners").getValue()).isTrue();
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("营业执照右上角缺失，请重新拍摄");
    }

    @Test
    void whatWasSentOrClosedDoesNotOpenAgain() {
        when(desk.claimNext(any())).thenReturn(Optional.empty());
        open();
        test(button("驳回")).click();
        reason("sample.corners").setValue(true);
        test(button("返回（保留内容）")).click();
        open();
        assertThat(find(ReasonPanel.class).all()).noneMatch(ReasonPanel::isVisible);

        test(button("驳回")).click();
        assertThat(reason("sample.corners").getValue()).isTrue();
        test(button("驳回并发送")).click();
        open();
        assertThat(find(ReasonPanel.class).all()).noneMatch(ReasonPanel::isVisible);
        test(button("驳回")).click();
        assertThat(reason("sample.corners").getValue()).isFalse();
    }

    @Test
    void aRefusedDecisionIsToldAndNothingTypedIsLost() {
        open();
        test(button("驳回")).click();
        reason("sample.corners").setValue(true);
        doThrow(new ReviewRefused(ReviewRefused.Cause.HELD_BY_ANOTHER, "王芳"))
                .when(desk)
                .decide(any(), any());

        test(button("驳回并发送")).click();

        assertThat(notices()).anyMatch(notice -> notice.startsWith("王芳 正在审核这件"));
        assertThat(address()).isEqualTo("case/A20261119-5");
        assertThat(reason("sample.corners").getValue()).isTrue();
    }

    @Test
    void aCaseThatIsTakenAwayIsToldAndWhatWasChosenStays() {
        var view = open();
        test(button("驳回")).click();
        reason("sample.corners").setValue(true);
        var taken = heldBy(5, "深圳永盛科技有限公司", 8, "王芳");
        when(queue.find(MINE.id())).thenReturn(Optional.of(taken));
        looked(detail(taken, Set.of()));

        view.heard(List.of(new Change(1, "case", 5, "ASSIGNED BUSINESS_LICENSE CLAIMED 8")));

        assertThat(words(view)).contains("案件现在由 王芳 审核");
        assertThat(reason("sample.corners").getValue()).isTrue();
        assertThat(button("驳回并发送").isEnabled()).isFalse();
    }

    @Test
    void whoseClaimHasEndedReadsThatTheyMayStillDecide() {
        var view = open();
        var back = waiting(5, "深圳永盛科技有限公司");
        when(queue.find(MINE.id())).thenReturn(Optional.of(back));

        looked(detail(back, Set.of(ReviewAction.APPROVE, ReviewAction.CLAIM)));
        view.heard(List.of(new Change(1, "case", 5, "LEASE_EXPIRED BUSINESS_LICENSE WAITING")));

        assertThat(words(view)).contains("领取已到期，案件已回到队列。没有人领取之前，您仍可直接审核");

        var taken = heldBy(5, "深圳永盛科技有限公司", 8, "王芳");
        when(queue.find(MINE.id())).thenReturn(Optional.of(taken));
        looked(detail(taken, Set.of()));
        view.heard(List.of(new Change(9001, "case", 5, "CLAIMED BUSINESS_LICENSE CLAIMED 8")));

        assertThat(words(view)).contains("案件现在由 王芳 审核").doesNotContain("您仍可直接审核");
    }

    @Test
    void whoseCaseWasTakenBackReadsThatItIsToBeClaimedAgain() {
        var view = open();
        var back = waiting(5, "深圳永盛科技有限公司");
        when(queue.find(MINE.id())).thenReturn(Optional.of(back));

        looked(detail(back, Set.of(ReviewAction.CLAIM)));
        view.heard(List.of(new Change(1, "case", 5, "TAKEN_BACK BUSINESS_LICENSE WAITING")));

        assertThat(words(view)).contains("案件已被收回队列，不在您手上");
    }

    @Test
    void whoHoldsACaseThatTheOnlineCheckHasOvertakenReadsWhyAndKeepsWhatWasTyped() {
        var view = open();
        test(button("驳回")).click();
        test(reason("sample.corners")).click();
        var over = CaseSamples.row(5, "深圳永盛科技有限公司", CaseState.WITHDRAWN, null, null);
        looked(CaseSamples.overtaken(over));
        when(queue.find(MINE.id())).thenReturn(Optional.of(over));

        view.heard(List.of(new Change(1, "case", 5, "OVERTAKEN GENERAL_TAXPAYER WITHDRAWN -")));

        assertThat(words(view)).contains("供应商已通过在线验证，案件自动撤回", "在线验证已通过，自动撤回");
        assertThat(reason("sample.corners").getValue()).isTrue();
        assertThat(keys()).doesNotContainKeys("通过", "驳回", "领取");
    }

    @Test
    void whatTheRegisterAnswersStandsBesideItsFieldAndNothingThatIsTypedIsLost() {
        var view = open();
        test(button("驳回")).click();
        test(reason("sample.corners")).click();
        test(find(TextArea.class).all().getFirst()).setValue("请上传四角完整的营业执照");
        var approve = button("通过");
        looked(CaseSamples.found(
                detail(MINE, DECIDE),
                new MachineCheck("companyName", MachineCheck.Verdict.FINE, "sample.check.register", List.of())));

        view.heard(List.of(new Change(1, ReviewKind.CHECKS_TOPIC, 5, "register")));

        assertThat(words(find(CaseFields.class).single())).contains("深圳永盛科技有限公司sample.check.register");
        assertThat(reason("sample.corners").getValue()).isTrue();
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("请上传四角完整的营业执照");
        assertThat(button("通过")).isSameAs(approve);

        clearInvocations(desk);
        view.heard(List.of(new Change(2, ReviewKind.CHECKS_TOPIC, 999, "register")));
        verify(desk, never()).look(any());
    }

    @Test
    void whoDecidesBeforeHearingOfItReadsTheSame() {
        open();
        var over = CaseSamples.row(5, "深圳永盛科技有限公司", CaseState.WITHDRAWN, null, null);
        looked(CaseSamples.overtaken(over));
        doThrow(new ReviewRefused(ReviewRefused.Cause.NOT_WANTED, null))
                .when(desk)
                .decide(any(), any());

        test(button("通过")).click();

        assertThat(notices()).contains("这件已撤回，不用再审核，没有任何改动。");
        assertThat(words((Component) getCurrentView())).contains("供应商已通过在线验证，案件自动撤回");
    }

    @Test
    void aCaseThatSomebodyDecidedIsNotOfferedToBeClaimedAgain() {
        var view = open();
        var closed = CaseSamples.row(5, "深圳永盛科技有限公司", CaseState.CLOSED, null, null);
        when(queue.find(MINE.id())).thenReturn(Optional.of(closed));
        looked(detail(closed, Set.of()));

        view.heard(List.of(new Change(1, "case", 5, "APPROVED BUSINESS_LICENSE CLOSED -")));

        assertThat(words(view)).contains("案件已办结，不能再领取").doesNotContain("可重新领取");
    }

    @Test
    void whoLostTheCaseWhileThePanelIsOpenClaimsItByItsKey() {
        var view = open();
        test(button("驳回")).click();
        var free = waiting(5, "深圳永盛科技有限公司");
        when(queue.find(MINE.id())).thenReturn(Optional.of(free));
        looked(detail(free, Set.of(ReviewAction.CLAIM)));

        view.heard(List.of(new Change(1, "case", 5, "LEASE_EXPIRED BUSINESS_LICENSE WAITING -")));

        var claim = button("领取").getElement();
        assertThat(claim.getAttribute("data-key")).isEqualTo("C");
        assertThat(claim.hasAttribute("data-key-through")).isTrue();
        assertThat(find(Checkbox.class).all().stream()
                        .map(reason -> reason.getElement().getAttribute("data-key")))
                .doesNotContain("C");
        assertThat(words(view)).contains("可重新领取");
    }

    @Test
    void workKeepsTheCase() {
        when(desk.prolong(MINE.id())).thenReturn(CaseSamples.NOW.plusSeconds(600));
        var view = open();

        view.active();

        verify(desk).prolong(MINE.id());
    }

    @Test
    void lookingAtTheCaseOfAnotherKeepsNothing() {
        looked(detail(heldBy(5, "深圳永盛科技有限公司", 8, "王芳"), Set.of()));
        var view = open();

        view.active();

        verify(desk, never()).prolong(any());
    }

    @Test
    void aChangeOfAnotherCaseIsNotLookedUp() {
        var view = open();
        clearInvocations(desk, queue);

        view.heard(List.of(new Change(1, "case", 999, "CLAIMED BUSINESS_LICENSE CLAIMED 8")));

        verify(queue, never()).find(any());
        verify(desk, never()).look(any());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTransferNeedsAColleagueAndANote() {
        when(desk.colleagues(CaseSamples.KIND)).thenReturn(List.of(new Colleague(8, "王芳", 3L)));
        open();
        test(button("转办")).click();

        var send = find(Button.class).withText("转办").all().getLast();
        send.click();
        verify(desk, never()).transfer(any(), anyLong(), any());

        find(Select.class).all().getLast().setValue(new Colleague(8, "王芳", 3L));
        find(TextArea.class).all().getLast().setValue("我休假，请接着看");
        send.click();
        verify(desk).transfer(MINE.id(), 8, "我休假，请接着看");
    }

    @Test
    void anUnknownNumberIsNotFound() {
        when(applications.findByNumber("A0")).thenReturn(Optional.empty());

        UI.getCurrent().navigate("case/A0");

        assertThat(words((Component) getCurrentView())).contains("没有这个页面");
    }

    private CaseView open() {
        return navigate("case/A20261119-5", CaseView.class);
    }

    private void looked(CaseDetail detail) {
        when(applications.findByNumber(detail.row().number())).thenReturn(Optional.of(detail.id()));
        when(desk.look(detail.id())).thenReturn(Optional.of(detail));
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private String sms() {
        return find(Paragraph.class).all().stream()
                .filter(shown -> shown.hasClassName("gh-sms"))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private Checkbox reason(String label) {
        return find(Checkbox.class).all().stream()
                .filter(reason -> label.equals(reason.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> keys() {
        return find(Button.class).all().stream()
                .filter(button -> button.getElement().hasAttribute("data-key"))
                .collect(java.util.stream.Collectors.toMap(
                        Button::getText, button -> button.getElement().getAttribute("data-key")));
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> words(notice))
                .toList();
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
