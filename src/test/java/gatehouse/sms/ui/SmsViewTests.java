package gatehouse.sms.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import gatehouse.sms.SmsHistory;
import gatehouse.sms.SmsOutlook;
import gatehouse.sms.SmsRow;
import gatehouse.sms.SmsState;
import gatehouse.ui.ScreenTest;
import gatehouse.ui.StaffScreens;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = {StaffScreens.class, SmsViewTests.Outbox.class})
@ViewPackages(packages = "gatehouse.sms.ui")
class SmsViewTests extends ScreenTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Outbox {

        @Bean
        SmsHistory history() {
            return mock();
        }
    }

    @Autowired
    SmsHistory history;

    @BeforeEach
    void theGatewayWorks() {
        reset(history);
        when(history.outlook()).thenReturn(SmsOutlook.WORKING);
        when(history.page(any(), any(), any(), anyInt())).thenReturn(List.of(row(SmsState.SENT, null)));
    }

    @Test
    void whatWasSentIsListedWithItsPhoneMasked() {
        open("sms");

        var grid = test(find(com.vaadin.flow.component.grid.Grid.class).single());
        assertThat(grid.getCellText(0, 1)).isEqualTo("138****8000");
        assertThat(grid.getCellText(0, 3)).contains("审核通过");
        assertThat(buttons()).doesNotContain("重新发送");
    }

    @Test
    void aPhoneIsLookedForAndNeverStandsInTheAddress() {
        open("sms?state=SENT");

        type("手机号码（完整号码）", "13800138000");

        verify(history).page(SmsState.SENT, "13800138000", null, 50);
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .doesNotContain("13800138000");
        type("手机号码（完整号码）", "138");
        assertThat(field("手机号码（完整号码）").isInvalid()).isTrue();
        verify(history, never()).page(SmsState.SENT, "138", null, 50);
    }

    @Test
    void whatFailedIsSentAgain() {
        when(history.page(any(), any(), any(), anyInt()))
                .thenReturn(List.of(row(SmsState.FAILED, "isv.MOBILE_NUMBER_ILLEGAL")));
        when(history.retry(31)).thenReturn(true);
        open("sms");
        var grid = test(find(com.vaadin.flow.component.grid.Grid.class).single());

        ((com.vaadin.flow.component.button.Button) grid.getCellComponent(0, 8)).click();

        verify(history).retry(31);
    }

    @Test
    void aGatewayThatIsAwayIsToldAboveEverything() {
        when(history.outlook()).thenReturn(SmsOutlook.GATEWAY_DOWN);

        assertThat(words(open("sms"))).contains(page().getTranslation("sms.outlook.GATEWAY_DOWN"));
    }

    private static SmsRow row(SmsState state, @Nullable String error) {
        return new SmsRow(
                31,
                "S3",
                "【阿里企业采购】永盛科技企业实名认证资料审核通过，请登录进行打款认证。",
                "138****8000",
                5L,
                state,
                1,
                StaffScreens.NOW,
                StaffScreens.NOW,
                StaffScreens.NOW,
                null,
                error,
                null,
                null,
                true);
    }
}
