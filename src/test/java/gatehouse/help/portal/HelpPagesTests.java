package gatehouse.help.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.security.AuthenticationContext;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.audit.Actor;
import gatehouse.audit.CurrentActor;
import gatehouse.feed.ChangeFeed;
import gatehouse.help.FeedbackRow;
import gatehouse.help.FeedbackState;
import gatehouse.help.Feedbacks;
import gatehouse.help.HelpDesk;
import gatehouse.supplier.SupplierId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = HelpPagesTests.Pages.class)
@ViewPackages(packages = {"gatehouse.help.portal", "gatehouse.ui"})
@WithMockUser(roles = Role.SUPPLIER)
class HelpPagesTests extends SpringBrowserlessTest {

    private static final SupplierId ME = new SupplierId(3);

    @Autowired
    Feedbacks feedbacks;

    @BeforeEach
    void nothingAskedYet() {
        reset(feedbacks);
    }

    @Test
    void theHelpIsSearched() {
        UI.getCurrent().navigate("portal/help");
        test(find(TextField.class).single()).setValue("农村信用社");

        assertThat(find(Details.class).all())
                .extracting(Details::getSummaryText)
                .contains("找不到收款银行");
    }

    @Test
    void theFrameOffersTheHelpOfThePage() {
        UI.getCurrent().navigate("portal/feedback");

        test(find(Button.class).withText("帮助").single()).click();

        assertThat(find(Details.class).all())
                .extracting(Details::getSummaryText)
                .contains("报价教程");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("我有意见或建议，点此反馈");
    }

    @Test
    void anAnswerIsShownAndWithThatRead() {
        when(feedbacks.unread(ME)).thenReturn(1);
        when(feedbacks.ofSupplier(ME)).thenReturn(List.of(row("请看报价教程", true)));

        UI.getCurrent().navigate("portal/feedback");

        assertThat(text()).contains("怎么报价", "请看报价教程", "新回复");
        verify(feedbacks).read(ME);
        assertThat(find(Anchor.class).all().stream()
                        .map(anchor -> anchor.getElement().getAttribute("aria-label"))
                        .filter(java.util.Objects::nonNull))
                .contains("意见反馈，有1条新回复");
    }

    @Test
    void whatIsAskedGoesToTheInboxWithThePageItCameFrom() {
        UI.getCurrent().navigate("portal/feedback", QueryParameters.of("from", "portal/license"));
        test(find(TextArea.class).single()).setValue("怎么报价");

        test(find(Button.class).withText("提交反馈").single()).click();

        verify(feedbacks).ask(ME, "portal/license", "怎么报价");
        verify(feedbacks, never()).read(any());
    }

    @Test
    void whatIsBeingAskedSurvivesAReloadAndIsGoneOnceItWasSent() {
        UI.getCurrent().navigate("portal/feedback");
        test(find(TextArea.class).single()).setValue("怎么报价");

        UI.getCurrent().navigate("portal/help");
        UI.getCurrent().navigate("portal/feedback");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("怎么报价");

        test(find(Button.class).withText("提交反馈").single()).click();
        UI.getCurrent().navigate("portal/help");
        UI.getCurrent().navigate("portal/feedback");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    private static FeedbackRow row(@Nullable String answer, boolean unread) {
        return new FeedbackRow(
                1,
                "永盛科技",
                "portal",
                "怎么报价",
                Instant.EPOCH,
                answer == null ? FeedbackState.OPEN : FeedbackState.ANSWERED,
                null,
                null,
                answer,
                answer == null ? null : Instant.EPOCH,
                unread);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    /** The pages with nothing behind them. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan({"gatehouse.texts", "gatehouse.ui", "gatehouse.help.portal"})
    @Import(HelpDesk.class)
    static class Pages {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Feedbacks feedbacks() {
            return mock();
        }

        @Bean
        ChangeFeed feed() {
            ChangeFeed feed = mock();
            when(feed.subscribe(any())).thenReturn(() -> {});
            return feed;
        }

        @Bean
        CurrentUser user() {
            CurrentUser user = mock();
            var me = new SignedIn(
                    Door.SUPPLIER, ME.value(), "永盛科技", "永盛科技", "", true, false, Set.of(Role.SUPPLIER), Set.of());
            when(user.requiredSupplier()).thenReturn(me);
            when(user.find()).thenReturn(Optional.of(me));
            return user;
        }

        @Bean
        CurrentActor actor() {
            CurrentActor actor = mock();
            when(actor.get()).thenReturn(Actor.SYSTEM);
            return actor;
        }

        @Bean
        AuthenticationContext authentication() {
            return mock();
        }
    }
}
