package gatehouse.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.TestTime;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@IntakeTest
class PasswordResetsTests {

    private static final AtomicInteger PHONE = new AtomicInteger(1000);

    @Autowired
    PasswordResets resets;

    @Autowired
    Suppliers suppliers;

    @Autowired
    SupplierRepository repository;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    SmsOutbox outbox;

    private String memberName = "";

    @BeforeEach
    void aSupplierHasForgottenItsPassword() {
        int number = PHONE.incrementAndGet();
        memberName = "forgetful" + number;
        suppliers.register(new Registration(memberName, "a long password", "1370000" + number));
    }

    @AfterEach
    void theClockGoesBack() {
        time.set(TestTime.FRIDAY_MORNING);
        reset(outbox);
    }

    @Test
    void theCodeOfTheSmsSetsANewPassword() {
        resets.request(memberName);

        resets.complete(memberName, code(), "another password");

        assertThat(hasPassword("another password")).isTrue();
        assertRefused(code());
    }

    @Test
    void onlyTheHashOfACodeIsKept() {
        resets.request(memberName);

        byte[] hash = jdbc.sql("SELECT code_hash FROM verification_code ORDER BY id DESC LIMIT 1")
                .query(byte[].class)
                .single();
        assertThat(hash).hasSize(32);
        assertThat(code()).matches("[0-9]{6}");
    }

    @Test
    void nobodyLearnsWhetherAnAccountExists() {
        resets.request("nobodyhere");

        assertThat(orders()).isEmpty();
        assertThatThrownBy(() -> resets.complete("nobodyhere", "123456", "another password"))
                .hasMessage("[code WRONG]");
    }

    @Test
    void aCodeIsGoodForFiveMinutes() {
        resets.request(memberName);
        String code = code();
        time.set("2026-11-13T10:05:00+08:00");

        assertRefused(code);
    }

    @Test
    void aCodeIsSentOnceAMinute() {
        resets.request(memberName);
        time.set("2026-11-13T10:00:59+08:00");
        resets.request(memberName);
        assertThat(orders()).hasSize(1);

        time.set("2026-11-13T10:01:00+08:00");
        resets.request(memberName);
        assertThat(orders()).hasSize(2);
    }

    @Test
    void fiveCodesAreSentAnHourAndTenADay() {
        for (int minute = 0; minute < 60; minute += 10) {
            time.set("2026-11-13T10:%02d:00+08:00".formatted(minute));
            resets.request(memberName);
        }
        assertThat(orders()).hasSize(5);
        for (int minute = 0; minute < 60; minute += 10) {
            time.set("2026-11-13T11:%02d:00+08:00".formatted(minute));
            resets.request(memberName);
        }
        assertThat(orders()).hasSize(10);
        time.set("2026-11-13T13:00:00+08:00");
        resets.request(memberName);
        assertThat(orders()).hasSize(10);

        time.set("2026-11-14T10:01:00+08:00");
        resets.request(memberName);
        assertThat(orders()).hasSize(11);
    }

    @Test
    void afterFiveWrongTriesTheRightCodeIsRefusedToo() {
        resets.request(memberName);
        String code = code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int tried = 0; tried < 5; tried++) {
            assertRefused(wrong);
        }

        assertRefused(code);
        assertThat(hasPassword("a long password")).isTrue();
    }

    @Test
    void onlyTheLatestCodeIsGood() {
        resets.request(memberName);
        String first = code();
        time.set("2026-11-13T10:01:00+08:00");
        resets.request(memberName);
        String second = code();

        if (!first.equals(second)) {
            assertRefused(first);
        }
        resets.complete(memberName, second, "another password");
        assertThat(hasPassword("another password")).isTrue();
    }

    @Test
    void aPasswordThatWillNotDoCostsNoTry() {
        resets.request(memberName);
        String code = code();
        for (int tried = 0; tried < 6; tried++) {
            assertThatThrownBy(() -> resets.complete(memberName, code, "short")).hasMessage("[newPassword TOO_SHORT]");
        }

        resets.complete(memberName, code, "another password");
        assertThat(hasPassword("another password")).isTrue();
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> resets.complete(memberName, code, "another password"))
                .isInstanceOf(SupplierRefused.class)
                .hasMessage("[code WRONG]");
    }

    private String code() {
        return orders().getLast().parameters().getOrDefault("code", "");
    }

    private List<SmsOrder> orders() {
        ArgumentCaptor<SmsOrder> orders = ArgumentCaptor.forClass(SmsOrder.class);
        verify(outbox, atLeast(0)).enqueue(orders.capture());
        return orders.getAllValues();
    }

    private boolean hasPassword(String password) {
        String hash = repository
                .findByMemberName(memberName)
                .orElseThrow()
                .passwordHash()
                .orElseThrow();
        return passwords.matches(password, hash);
    }
}
