package gatehouse.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import gatehouse.access.AccessRefused;
import gatehouse.access.Role;
import gatehouse.access.StaffAccounts;
import gatehouse.ui.StaffScreens;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = StaffViewTests.Screens.class)
@ViewPackages(packages = {"gatehouse.access.ui", "gatehouse.ui"})
class StaffViewTests extends SpringBrowserlessTest {

    @Autowired
    private StaffAccounts accounts;

    @BeforeEach
    void somebodyNewIsTyped() {
        reset(accounts);
        when(accounts.all()).thenReturn(List.of());
        navigate(StaffView.class);
        press("新增员工");
    }

    @Test
    void everyWrongFieldSaysSoItself() {
        text("用户名").setValue("1 李");

        press("保存");

        assertThat(text("用户名").getErrorMessage()).startsWith("用户名须为");
        assertThat(text("姓名").getErrorMessage()).isEqualTo("请填写姓名，最多64个字。");
        assertThat(roles().getErrorMessage()).isEqualTo("请至少选择一个角色。");
        assertThat(text("用户名").isInvalid() && text("姓名").isInvalid() && roles().isInvalid())
                .isTrue();
        assertThat(find(Notification.class).all()).isEmpty();
        verify(accounts, never()).create(any(), any());
    }

    @Test
    void aUsernameThatIsTakenIsToldAtItsFieldAndWhatWasTypedStays() {
        when(accounts.create(any(), any())).thenThrow(new AccessRefused(AccessRefused.Cause.LOGIN_TAKEN));
        text("用户名").setValue("lihua");
        text("姓名").setValue("李华");
        roles().setValue(Set.of(Role.REVIEWER));

        press("保存");

        assertThat(text("用户名").getErrorMessage()).isEqualTo("该用户名已被使用。");
        assertThat(text("姓名").getValue()).isEqualTo("李华");
        assertThat(text("姓名").isInvalid()).isFalse();
        assertThat(find(Notification.class).all()).isEmpty();
    }

    @Test
    void aPasswordThatWillNotDoIsToldAtItsField() {
        doThrow(new AccessRefused(AccessRefused.Cause.OLD_PASSWORD_WRONG))
                .doThrow(new AccessRefused(AccessRefused.Cause.PASSWORD_TOO_SHORT))
                .when(accounts)
                .changeOwnPassword(any(), any());
        navigate(PasswordView.class);

        press("修改密码");
        assertThat(password("原密码").getErrorMessage()).isEqualTo("原密码不对。");
        assertThat(password("原密码").isInvalid()).isTrue();

        press("修改密码");
        assertThat(password("原密码").isInvalid()).isFalse();
        assertThat(password("新密码").getErrorMessage()).isEqualTo("密码至少 10 位。");
        assertThat(find(Notification.class).all()).isEmpty();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
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

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> roles() {
        return (CheckboxGroup<String>) find(CheckboxGroup.class).all().getFirst();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("gatehouse.access.ui")
    @Import(StaffScreens.class)
    static class Screens {

        @Bean
        StaffAccounts accounts() {
            return mock();
        }
    }
}
