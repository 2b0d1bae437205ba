package gatehouse.webhook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import gatehouse.access.PlatformClients;
import gatehouse.access.PlatformRow;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.ScreenTest;
import gatehouse.ui.StaffScreens;
import gatehouse.ui.WidgetTexts;
import gatehouse.webhook.DeliveryRow;
import gatehouse.webhook.DeliveryState;
import gatehouse.webhook.NewWebhook;
import gatehouse.webhook.RotatedWebhook;
import gatehouse.webhook.WebhookId;
import gatehouse.webhook.WebhookOverview;
import gatehouse.webhook.WebhookRefused;
import gatehouse.webhook.WebhookRow;
import gatehouse.webhook.WebhookSecret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = {StaffScreens.class, WebhooksViewTests.Webhooks.class})
@ViewPackages(packages = "gatehouse.webhook.ui")
class WebhooksViewTests extends ScreenTest {

    private static final PlatformRow PLATFORM = new PlatformRow(4, "样例平台", true, StaffScreens.NOW);
    private static final WebhookRow WORKING = row(true, null);

    @TestConfiguration(proxyBeanMethods = false)
    static class Webhooks {

        @Bean
        WebhookOverview webhooks() {
            return mock();
        }

        @Bean
        PlatformClients platforms() {
            return mock();
        }
    }

    @Autowired
    WebhookOverview webhooks;

    @Autowired
    PlatformClients platforms;

    @Autowired
    WidgetTexts widgets;

    private WebhooksView view;

    @BeforeEach
    void oneAddressIsRegistered() {
        reset(webhooks);
        when(platforms.all()).thenReturn(List.of(PLATFORM));
        when(webhooks.all()).thenReturn(List.of(WORKING));
        view = new WebhooksView(webhooks, platforms, widgets);
        com.vaadin.flow.component.UI.getCurrent().add(view);
    }

    @Test
    void theSecretOfANewAddressIsShownOnce() {
        when(webhooks.register(4, "https://platform.example.com/hook"))
                .thenReturn(new NewWebhook(WORKING, new WebhookSecret("whsec_c2VjcmV0")));
        platform().setValue(PLATFORM);
        url().setValue("https://platform.example.com/hook");

        press("登记地址");

        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("签名密钥");
        assertThat(find(TextField.class).all().stream().map(TextField::getValue))
                .contains("whsec_c2VjcmV0");
        assertThat(url().getValue()).isEmpty();
        press("已记下");
        assertThat(find(TextField.class).all().stream().map(TextField::getValue))
                .doesNotContain("whsec_c2VjcmV0");
    }

    @Test
    void anAddressThatCannotBeCalledIsRefusedAndKept() {
        WebhookRefused refused = mock();
        when(refused.problems()).thenReturn(List.of(new FieldProblem("url", "SCHEME", "webhook.url.SCHEME")));
        when(webhooks.register(anyLong(), any())).thenThrow(refused);
        platform().setValue(PLATFORM);
        url().setValue("http://platform.example.com");

        press("登记地址");

        assertThat(url().isInvalid()).isTrue();
        assertThat(url().getErrorMessage()).contains("https://");
        assertThat(url().getValue()).isEqualTo("http://platform.example.com");
    }

    @Test
    void whatWasDeliveredIsListedAndWhatFailedSentAgain() {
        when(webhooks.deliveries(any(), anyInt()))
                .thenReturn(List.of(delivery(17, DeliveryState.DELIVERED), delivery(18, DeliveryState.FAILED)));
        when(webhooks.replay(WORKING.id(), 18)).thenReturn(true);
        inRow(0, "投递记录");

        assertThat(words(view)).contains("投递记录：" + WORKING.url());
        Grid<?> log = find(Grid.class).all().getLast();
        assertThat(test(log).getCellText(1, 3))
                .contains("503")
                .contains("STATUS")
                .contains("12 ms");
        test((Button) test(log).getCellComponent(1, 4)).click();

        verify(webhooks).replay(WORKING.id(), 18);
    }

    @Test
    void itIsAskedBeforeAnAddressIsSwitchedOff() {
        inRow(0, "停用");

        var question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("header")).contains(WORKING.url());
        test(question).confirm();
        verify(webhooks).disable(WORKING.id());
    }

    private void inRow(int row, String words) {
        var actions = (com.vaadin.flow.component.Component)
                test(find(Grid.class).all().getFirst()).getCellComponent(row, 4);
        actions.getChildren()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
    }

    @Test
    void theSecretIsReplacedAfterAQuestionAndShownOnceWithTheEndOfTheFormerOne() {
        when(webhooks.rotate(WORKING.id()))
                .thenReturn(java.util.Optional.of(
                        new RotatedWebhook(WORKING, new WebhookSecret("whsec_bmV1ZXI="), StaffScreens.NOW)));

        inRow(0, "更换密钥");
        verify(webhooks, never()).rotate(any());
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(find(TextField.class).all().stream().map(TextField::getValue))
                .contains("whsec_bmV1ZXI=");
        assertThat(words(find(Dialog.class).single())).contains(BeijingTime.full(StaffScreens.NOW) + " 以前");
    }

    @Test
    void theRowSaysUntilWhenBothSecretsSign() {
        when(webhooks.all()).thenReturn(List.of(row(true, null, StaffScreens.NOW)));
        view = new WebhooksView(webhooks, platforms, widgets);
        com.vaadin.flow.component.UI.getCurrent().removeAll();
        com.vaadin.flow.component.UI.getCurrent().add(view);

        assertThat(words((com.vaadin.flow.component.Component)
                        test(find(Grid.class).all().getFirst()).getCellComponent(0, 2)))
                .contains("正常", "新旧密钥同时签名");
    }

    private static WebhookRow row(boolean enabled, @Nullable String why) {
        return row(enabled, why, null);
    }

    private static WebhookRow row(boolean enabled, @Nullable String why, @Nullable Instant formerUntil) {
        return new WebhookRow(
                new WebhookId(9),
                4,
                "样例平台",
                "https://platform.example.com/hook",
                enabled,
                why,
                null,
                formerUntil,
                StaffScreens.NOW);
    }

    private static DeliveryRow delivery(long id, DeliveryState state) {
        return new DeliveryRow(
                id,
                "msg_" + id,
                "application.approved",
                state,
                1,
                StaffScreens.NOW,
                StaffScreens.NOW,
                503,
                "STATUS",
                List.of(new DeliveryRow.Attempt(StaffScreens.NOW, 503, 12, "STATUS", null)));
    }

    @SuppressWarnings("unchecked")
    private Select<PlatformRow> platform() {
        return find(Select.class).single();
    }

    private TextField url() {
        return find(TextField.class).all().stream()
                .filter(field -> "https://".equals(field.getPlaceholder()))
                .findFirst()
                .orElseThrow();
    }
}
