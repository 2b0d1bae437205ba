package gatehouse.supplier.portal;

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
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.security.AuthenticationContext;
import gatehouse.access.CurrentUser;
import gatehouse.agreement.Agreement;
import gatehouse.audit.Actor;
import gatehouse.audit.CurrentActor;
import gatehouse.feed.ChangeFeed;
import gatehouse.supplier.AskedTooOften;
import gatehouse.supplier.PasswordResets;
import gatehouse.supplier.Registrant;
import gatehouse.supplier.Registration;
import gatehouse.supplier.RegistrationAgreements;
import gatehouse.supplier.RegistrationForm;
import gatehouse.supplier.Registrations;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierRefused;
import gatehouse.supplier.SupplierSettings;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.FieldProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = RegisterViewTests.Doors.class)
@ViewPackages(packages = {"gatehouse.supplier.portal", "gatehouse.ui"})
class RegisterViewTests extends SpringBrowserlessTest {

    private static final Agreement TERMS = new Agreement("TERMS_OF_SERVICE", "2026-01");
    private static final Agreement PRIVACY = new Agreement("PRIVACY_STATEMENT", "2026-01");

    private static final FieldProblem TAKEN = new FieldProblem("memberName", "TAKEN", "supplier.memberName.TAKEN");
    private static final FieldProblem SHORT = new FieldProblem("mobile", "LENGTH", "vocabulary.mobile.LENGTH");
    private static final RegistrationForm FORM = new RegistrationForm(
            true,
            new Registration("永盛科技", "Yongsheng-2026", "13800138000"),
            "Yongsheng-2026",
            new Registrant("陈永盛", "深圳永盛科技有限公司", "SELLER"),
            "123456",
            true);

    @Autowired
    Registrations registrations;

    @Autowired
    PasswordResets resets;

    @BeforeEach
    void nothingIsWrong() {
        reset(registrations, resets);
        when(registrations.problems(any())).thenReturn(List.of());
        UI.getCurrent().navigate("portal/register");
    }

    @Test
    void aFieldSaysWhatIsWrongAsOneLeavesIt() {
        when(registrations.problems(any())).thenReturn(List.of(TAKEN, SHORT));

        test(text("会员名")).setValue("永盛科技");

        assertThat(text("会员名").getErrorMessage()).isEqualTo("该会员名已被注册，请换一个");
        assertThat(text("手机号").isInvalid()).isFalse();
    }

    @Test
    void whatTheServiceRefusesStandsAtItsFieldAndNothingTypedIsLost() {
        when(registrations.register(FORM)).thenThrow(new SupplierRefused(List.of(TAKEN)));
        type("Yongsheng-2026", "Yongsheng-2026");

        press("同意并注册");

        assertThat(text("会员名").getErrorMessage()).isEqualTo("该会员名已被注册，请换一个");
        assertThat(text("会员名").getValue()).isEqualTo("永盛科技");
        assertThat(text("手机号").getValue()).isEqualTo("13800138000");
        assertThat(password("登录密码").getValue()).isEqualTo("Yongsheng-2026");
        assertThat(find(Button.class).withText("同意并注册").single().isEnabled()).isTrue();
    }

    @Test
    void twoDifferentPasswordsAreNotTaken() {
        type("Yongsheng-2026", "Yongsheng-2027");
        when(registrations.problems(any()))
                .thenReturn(List.of(new FieldProblem("passwordAgain", "DIFFERENT", "supplier.again.DIFFERENT")));

        press("同意并注册");

        assertThat(password("再输入一次").getErrorMessage()).isEqualTo("两次输入的密码不一样");
        verify(registrations, never()).register(any());
    }

    @Test
    void aCodeIsSentToThePhoneTypedAndTheRefusalStandsAtThePhone() {
        test(text("手机号")).setValue("13800138000");

        press("发送验证码");

        verify(registrations).sendCode("13800138000");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("验证码已发送");
        Mockito.doThrow(new SupplierRefused(
                        List.of(new FieldProblem("mobile", "TOO_SOON", "supplier.mobile.TOO_SOON"))))
                .when(registrations)
                .sendCode("13800138000");

        press("重新发送验证码");

        assertThat(text("手机号").getErrorMessage()).contains("1分钟后");

        test(text("手机号")).setValue("13900139000");

        assertThat(find(Button.class).withText("发送验证码").all())
                .as("another phone need not wait")
                .hasSize(1);
    }

    @Test
    void aReloadOrTheOtherLanguageKeepsWhatWasTypedButTheSecrets() {
        type("Yongsheng-2026", "Yongsheng-2026");

        UI.getCurrent().navigate("portal/login");
        UI.getCurrent().navigate("portal/register");

        assertThat(text("会员名").getValue()).isEqualTo("永盛科技");
        assertThat(text("手机号").getValue()).isEqualTo("13800138000");
        assertThat(password("登录密码").getValue()).isEmpty();
        assertThat(text("验证码").getValue()).isEmpty();
    }

    @Test
    void whatWasSaidOfTheCodeBeforeIsNotAboutTheNewOne() {
        when(registrations.register(any()))
                .thenThrow(new SupplierRefused(List.of(new FieldProblem("code", "WRONG", "supplier.code.WRONG_NEW"))));
        type("Yongsheng-2026", "Yongsheng-2026");
        press("同意并注册");
        assertThat(text("验证码").isInvalid()).isTrue();

        press("发送验证码");

        assertThat(text("验证码").isInvalid()).isFalse();
    }

    @Test
    void whoAskedTooOftenForANewPasswordReadsItAtTheField() {
        AskedTooOften refused = mock();
        when(refused.problems())
                .thenReturn(List.of(new FieldProblem(
                        "memberName", "TOO_MANY_FROM_HERE", "supplier.code.TOO_MANY_FROM_HERE", List.of("20"))));
        Mockito.doThrow(refused).when(resets).request("永盛科技");
        UI.getCurrent().navigate("portal/reset");
        test(text("会员名")).setValue("永盛科技");

        press("发送验证码");

        assertThat(text("会员名").getErrorMessage()).isEqualTo("同一网络地址1小时内最多获取20次验证码，请稍后再试");
        assertThat(find(TextField.class).all().stream().map(TextField::getLabel))
                .as("no code is on its way")
                .doesNotContain("验证码");
    }

    @Test
    void thePageSaysThatOnlyABusinessAccountGoesOn() {
        assertThat(accountKind().getHelperText()).contains("只有企业账户可以继续入驻").contains("个体工商户");
        when(registrations.problems(any()))
                .thenReturn(List.of(
                        new FieldProblem("accountKind", "ONLY_ENTERPRISE", "supplier.accountKind.ONLY_ENTERPRISE")));

        test(accountKind()).selectItem("个人账户");

        assertThat(accountKind().getErrorMessage()).contains("个人账户不能入驻");
    }

    @Test
    void whatIsFineIsRegistered() {
        when(registrations.register(any()))
                .thenReturn(new SupplierSummary(new SupplierId(3), "永盛科技", "138****8000", null, Instant.EPOCH));
        type("Yongsheng-2026", "Yongsheng-2026");

        press("同意并注册");

        verify(registrations).register(FORM);
    }

    @Test
    void aResetAsksForTheCodeOnlyWhenItIsOnItsWayAndNeverTellsWhetherThereIsSuchAnAccount() {
        UI.getCurrent().navigate("portal/reset");
        assertThat(find(PasswordField.class).exists()).isFalse();
        test(text("会员名")).setValue("没有这个人");

        press("发送验证码");

        verify(resets).request("没有这个人");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("如果有这个账号");
        assertThat(find(PasswordField.class).all()).hasSize(2);
    }

    @Test
    void aWrongCodeStandsAtItsField() {
        UI.getCurrent().navigate("portal/reset");
        test(text("会员名")).setValue("永盛科技");
        press("发送验证码");
        Mockito.doThrow(new SupplierRefused(List.of(new FieldProblem("code", "WRONG", "supplier.code.WRONG"))))
                .when(resets)
                .complete("永盛科技", "123456", "Yongsheng-2026");
        test(text("验证码")).setValue("123456");
        test(password("新密码")).setValue("Yongsheng-2026");
        test(password("再输入一次")).setValue("Yongsheng-2026");

        press("设置新密码并登录");

        assertThat(text("验证码").getErrorMessage()).contains("验证码不正确");
        assertThat(password("新密码").getValue()).isEqualTo("Yongsheng-2026");
    }

    private void type(String password, String again) {
        test(text("会员名")).setValue("永盛科技");
        test(text("手机号")).setValue("13800138000");
        test(password("登录密码")).setValue(password);
        test(password("再输入一次")).setValue(again);
        test(text("联系人姓名")).setValue("陈永盛");
        test(text("企业名称")).setValue("深圳永盛科技有限公司");
        test(text("验证码")).setValue("123456");
        test(radio("贸易身份")).selectItem("我要销售");
        test(find(Checkbox.class).single()).click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> radio(String label) {
        return (RadioButtonGroup<Object>) find(RadioButtonGroup.class).all().stream()
                .filter(group -> label.equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private RadioButtonGroup<Object> accountKind() {
        return radio("账户类型");
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private TextField text(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDocumentsThatOneAgreesToAreOneClickAway() {
        UI.getCurrent().navigate("portal/register");

        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains(TERMS.path(), PRIVACY.path());
    }

    /** The doors with nothing behind them. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan({"gatehouse.texts", "gatehouse.ui", "gatehouse.supplier.portal"})
    static class Doors {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Registrations registrations() {
            return mock();
        }

        @Bean
        Suppliers suppliers() {
            return mock();
        }

        @Bean
        SupplierSettings settings() {
            return new SupplierSettings("http://localhost", Duration.ofDays(7), 20, 1000);
        }

        @Bean
        RegistrationAgreements agreements() {
            RegistrationAgreements agreements = mock();
            when(agreements.agreements()).thenReturn(List.of(TERMS, PRIVACY));
            return agreements;
        }

        @Bean
        PasswordResets resets() {
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
            return mock();
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
