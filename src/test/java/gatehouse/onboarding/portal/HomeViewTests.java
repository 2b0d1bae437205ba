package gatehouse.onboarding.portal;

import static gatehouse.onboarding.portal.PortalSamples.LICENSE_BLURRED;
import static gatehouse.onboarding.portal.PortalSamples.NAME_DIFFERS;
import static gatehouse.onboarding.portal.PortalSamples.NUMBER;
import static gatehouse.onboarding.portal.PortalSamples.detail;
import static gatehouse.onboarding.portal.PortalSamples.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.OwnApplications;
import gatehouse.review.CaseChange;
import java.util.List;
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

    @BeforeEach
    void nothingIsSent() {
        reset(own);
        when(own.all()).thenReturn(List.of());
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
