package gatehouse.help.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.feed.Change;
import gatehouse.help.FeedbackInbox;
import gatehouse.help.FeedbackRefused;
import gatehouse.help.FeedbackRow;
import gatehouse.help.FeedbackState;
import gatehouse.help.Feedbacks;
import gatehouse.texts.FieldProblem;
import gatehouse.texts.Texts;
import gatehouse.ui.ScreenTest;
import gatehouse.ui.StaffScreens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = {StaffScreens.class, FeedbackInboxViewTests.Inbox.class})
@ViewPackages(packages = "gatehouse.help.ui")
class FeedbackInboxViewTests extends ScreenTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Inbox {

        @Bean
        FeedbackInbox inbox() {
            return mock();
        }

        @Bean
        FeedbackRail rail(FeedbackInbox inbox, Texts texts) {
            return new FeedbackRail(inbox, texts);
        }
    }

    @Autowired
    FeedbackInbox inbox;

    @Autowired
    FeedbackRail rail;

    @Autowired
    CurrentUser user;

    @BeforeEach
    void aQuestionWaits() {
        reset(inbox);
        StaffScreens.signedIn(user, Role.REVIEWER);
        stands(FeedbackState.OPEN, null, null);
    }

    @Test
    void aQuestionIsClaimedAndAnsweredInTheSamePlace() {
        open("feedback");
        choose();
        assertThat(pageWords()).contains("提问页面：企业名称认证", "营业执照还没换新怎么办？");
        when(inbox.claim(7)).thenReturn(true);
        when(inbox.find(7)).thenReturn(Optional.of(row(FeedbackState.CLAIMED, StaffScreens.ME, null)));

        press("领取");
        test(find(TextArea.class).single()).setValue("请先换发新证");
        press("发送回复");

        verify(inbox).answer(7, "请先换发新证");
        assertThat(find(TextArea.class).exists()).isFalse();
    }

    @Test
    void anAnswerThatIsRefusedStaysInItsField() {
        stands(FeedbackState.CLAIMED, StaffScreens.ME, null);
        FeedbackRefused late = mock();
        when(late.problems())
                .thenReturn(List.of(new FieldProblem("answer", "NOT_CLAIMED", "help.feedback.answer.NOT_CLAIMED")));
        doThrow(late).when(inbox).answer(org.mockito.ArgumentMatchers.eq(7L), any());
        open("feedback?state=CLAIMED");
        choose();
        test(find(TextArea.class).single()).setValue("请先换发新证");

        press("发送回复");

        assertThat(find(TextArea.class).single().getErrorMessage()).contains("请先领取");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("请先换发新证");
    }

    @Test
    void whatAColleagueHoldsIsReadAndNotAnswered() {
        stands(FeedbackState.CLAIMED, 99L, null);
        open("feedback?state=CLAIMED");
        choose();

        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(buttons()).doesNotContain("领取", "退回");
    }

    @Test
    void aSupervisorMayGiveBackWhatAColleagueHolds() {
        StaffScreens.signedIn(user, Role.SUPERVISOR);
        stands(FeedbackState.CLAIMED, 99L, null);
        open("feedback?state=CLAIMED");
        choose();

        press("退回");

        verify(inbox).release(7);
    }

    @Test
    void whatWasAnsweredIsReadWithItsAnswer() {
        stands(FeedbackState.ANSWERED, StaffScreens.ME, "请先换发新证");
        open("feedback?state=ANSWERED");
        choose();

        assertThat(pageWords()).contains("回复", "请先换发新证");
    }

    @Test
    void theRailSaysHowManyWaitAndCountsOnceForManyScreens() {
        rail.heard(List.of(new Change(1, Feedbacks.TOPIC, 3, "asked")));
        when(inbox.waiting()).thenReturn(2L);

        assertThat(rail.entries(Locale.SIMPLIFIED_CHINESE)).singleElement().satisfies(entry -> {
            assertThat(entry.label()).isEqualTo("待回复");
            assertThat(entry.count()).isEqualTo(2);
            assertThat(entry.worstWords()).isEqualTo("2条反馈待回复");
        });
        rail.heard(List.of(new Change(2, "case", 3, "CLAIMED BUSINESS_LICENSE CLAIMED 1")));
        rail.entries(Locale.ENGLISH);
        verify(inbox, times(1)).waiting();

        when(inbox.waiting()).thenThrow(new AccessDeniedException("other duties"));
        rail.heard(List.of(new Change(4, Feedbacks.TOPIC, 3, "asked")));
        assertThat(rail.entries(Locale.SIMPLIFIED_CHINESE)).isEmpty();
        reset(inbox);
        when(inbox.waiting()).thenReturn(0L);
        rail.heard(List.of(new Change(3, Feedbacks.TOPIC, 3, "feedback.claimed")));
        assertThat(rail.entries(Locale.SIMPLIFIED_CHINESE)).isEmpty();
    }

    private void choose() {
        test(find(Grid.class).single()).clickRow(0);
    }

    private void stands(FeedbackState state, @Nullable Long holder, @Nullable String answer) {
        when(inbox.in(state)).thenReturn(List.of(row(state, holder, answer)));
        when(inbox.find(7)).thenReturn(Optional.of(row(state, holder, answer)));
    }

    private static FeedbackRow row(FeedbackState state, @Nullable Long holder, @Nullable String answer) {
        return new FeedbackRow(
                7,
                "永盛科技",
                "portal/license",
                "营业执照还没换新怎么办？",
                StaffScreens.NOW,
                state,
                holder,
                holder == null ? null : "李敏",
                answer,
                answer == null ? null : StaffScreens.NOW,
                false);
    }
}
