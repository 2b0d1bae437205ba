package gatehouse.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import gatehouse.deposit.BounceReason;
import gatehouse.sandbox.ClockRefused;
import gatehouse.sandbox.SandboxBank;
import gatehouse.sandbox.SandboxBank.Behaviour;
import gatehouse.sandbox.SandboxBank.Outcome;
import gatehouse.sandbox.SandboxFaults;
import gatehouse.sandbox.SandboxFaults.Fault;
import gatehouse.sandbox.SandboxFaults.Kind;
import gatehouse.sandbox.SandboxFaults.Where;
import gatehouse.sandbox.SandboxSms;
import gatehouse.sandbox.SandboxTime;
import gatehouse.sandbox.SandboxWebhooks;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.ScreenTest;
import gatehouse.ui.StaffScreens;
import gatehouse.vocabulary.MobileNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = StaffScreens.class)
@ViewPackages(packages = "gatehouse.sandbox.ui")
class SandboxViewsTests extends ScreenTest {

    private final SandboxTime time = mock();
    private final SandboxSms inbox = mock();
    private final SandboxFaults faults = mock();
    private final SandboxBank bank = mock();
    private final SandboxWebhooks webhooks = mock();
    private final LiveChanges changes = mock();

    @BeforeEach
    void nothingIsDisturbed() {
        reset(time, inbox, faults, bank, webhooks);
        when(webhooks.newest(anyInt())).thenReturn(List.of());
        when(time.now()).thenReturn(StaffScreens.NOW);
        when(inbox.newest(any(), any(), anyInt())).thenReturn(List.of());
        when(faults.all()).thenReturn(List.of());
        when(bank.behaviour()).thenReturn(new Behaviour(Duration.ofSeconds(3), 2, Outcome.ARRIVED, null, 0));
        when(bank.statement(any(), anyInt())).thenReturn(List.of());
    }

    @Test
    void aCounterpartIsToldToFailAndThePageSaysHowOftenMore() {
        sandbox();
        choice("对方", Where.TAX_REGISTER);
        choice("表现", Kind.LATE);
        number("次数").setValue(5);
        var fault = new Fault(Where.TAX_REGISTER, Kind.LATE, 5);
        when(faults.all()).thenReturn(List.of(fault));

        press("设定");

        verify(faults).set(fault);
        assertThat(words(UI.getCurrent())).contains("税务查验：迟到3秒，还有5次");
    }

    @Test
    void howOftenIsWithinBounds() {
        sandbox();
        number("次数").setValue(-1);

        press("设定");

        assertThat(number("次数").isInvalid()).isTrue();
        verify(faults, never()).set(any());
    }

    @Test
    void aPhoneAnswersAnSmsAndAWrongNumberIsToldAtItsField() {
        sandbox();
        type("手机号", "138");
        type("内容", "永盛科技");
        press("发送回复");
        assertThat(field("手机号").isInvalid()).isTrue();

        type("手机号", "13800138000");
        press("发送回复");

        verify(inbox).answer(eq(new MobileNumber("13800138000")), eq("永盛科技"));
    }

    @Test
    void theClockGoesForwardAndNeverBack() {
        sandbox();
        press("加1小时");
        verify(time).moveTo(StaffScreens.NOW.plus(Duration.ofHours(1)));

        ClockRefused refused = mock();
        doThrow(refused).when(time).moveToNextDay(any());
        press("到次日9:00");

        assertThat(words(UI.getCurrent())).contains("2026-11-16 11:00:00");
    }

    @Test
    void whatTheSamplePlatformWasToldIsShownWithItsSignatures() {
        when(webhooks.newest(anyInt()))
                .thenReturn(List.of(new SandboxWebhooks.Received(
                        "msg_1", "application.approved", "{\"number\": \"A1\"}", 2, 1, 3, StaffScreens.NOW)));

        sandbox();

        assertThat(words(UI.getCurrent())).contains("application.approved", "签名2个，吻合1个", "共3次", "A1");
    }

    @Test
    void aSecretThatWasReplacedIsGivenToTheReceiver() {
        when(webhooks.trust("whsec_bmV1ZXI=")).thenReturn(true);
        sandbox();
        type("换了签名密钥就填在这里", "nonsense");
        press("使用此密钥");
        assertThat(field("换了签名密钥就填在这里").isInvalid()).isTrue();

        type("换了签名密钥就填在这里", "whsec_bmV1ZXI=");
        press("使用此密钥");

        assertThat(field("换了签名密钥就填在这里").isInvalid()).isFalse();
        assertThat(field("换了签名密钥就填在这里").getValue()).isEmpty();
    }

    @Test
    void theBankIsToldHowToBehave() {
        UI.getCurrent().add(new SandboxBankView(bank, changes));
        choice("接下来的结果", Outcome.BOUNCED);
        choice("失败原因", BounceReason.ACCOUNT_NOT_FOUND);
        number("共几笔").setValue(1);

        press("保存");

        verify(bank)
                .behave(new Behaviour(Duration.ofSeconds(3), 2, Outcome.BOUNCED, BounceReason.ACCOUNT_NOT_FOUND, 1));
    }

    @Test
    void theStatementIsOfOneAccountAndAWrongNumberIsTold() {
        UI.getCurrent().add(new SandboxBankView(bank, changes));
        type("按账号查看（完整账号）", "12");

        assertThat(field("按账号查看（完整账号）").isInvalid()).isTrue();
        assertThat(field("按账号查看（完整账号）").getErrorMessage()).isNotEmpty();
    }

    private void sandbox() {
        UI.getCurrent().add(new SandboxView(time, inbox, faults, webhooks, changes));
    }

    @SuppressWarnings("unchecked")
    private <E> void choice(String label, E value) {
        find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(value);
    }

    private IntegerField number(String label) {
        return find(IntegerField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
