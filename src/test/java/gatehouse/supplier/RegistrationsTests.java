package gatehouse.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.TestTime;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import gatehouse.vocabulary.MobileNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@IntakeTest
class RegistrationsTests {

    private static final AtomicInteger PHONE = new AtomicInteger(1000);
    private static final String PASSWORD = "a long password";

    @Autowired
    Registrations registrations;

    @Autowired
    Suppliers suppliers;

    @Autowired
    PasswordResets resets;

    @Autowired
    TestTime time;

    @Autowired
    SmsMeasure measure;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    SmsOutbox outbox;

    private String mobile = "";
    private String memberName = "";

    @BeforeEach
    void somebodyNew() {
        int number = PHONE.incrementAndGet();
        mobile = "1360000" + number;
        memberName = "newcomer" + number;
    }

    @AfterEach
    void theClockGoesBack() {
        time.set(TestTime.FRIDAY_MORNING);
        RequestContextHolder.resetRequestAttributes();
        jdbc.sql("DELETE FROM sms_asker").update();
        reset(outbox);
    }

    @Test
    void theAccountIsOpenedWithAllThatThePageAsksFor() {
        registrations.sendCode(mobile);

        SupplierSummary registered = registrations.register(form(code()));

        SupplierProfile profile = suppliers.profileOf(registered.id());
        assertThat(profile.contactName()).isEqualTo("王小明");
        assertThat(profile.companyName()).isEqualTo("杭州启明五金有限公司");
        assertThat(profile.tradeRole()).isEqualTo(TradeRole.BOTH);
        Instant now = Instant.parse("2026-11-13T02:00:00Z");
        assertThat(profile.consents())
                .containsExactlyInAnyOrder(
                        new Consent(ConsentDocument.TERMS_OF_SERVICE, "2026-01", now),
                        new Consent(ConsentDocument.PRIVACY_STATEMENT, "2026-01", now));
        assertThat(suppliers.mobileOf(registered.id())).isEqualTo(new MobileNumber(mobile));
    }

    @Test
    void theNameOfTheContactIsNotKeptInClear() {
        registrations.sendCode(mobile);
        registrations.register(form(code()));

        byte[] kept = jdbc.sql("SELECT contact_name FROM supplier WHERE member_name = ?")
                .param(memberName)
                .query(byte[].class)
                .single();

        assertThat(new String(kept, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("王小明");
    }

    @Test
    void everyMissingFieldIsToldInTheOrderOfThePage() {
        var empty =
                new RegistrationForm(false, new Registration("", "", ""), "x", new Registrant("", "", null), "", false);

        assertThat(refused(empty))
                .containsExactly(
                        "accountKind ONLY_ENTERPRISE",
                        "memberName EMPTY",
                        "password EMPTY",
                        "passwordAgain DIFFERENT",
                        "contactName EMPTY",
                        "companyName EMPTY",
                        "tradeRole REQUIRED",
                        "mobile EMPTY",
                        "code EMPTY",
                        "consents REQUIRED");
    }

    @ParameterizedTest(name = "{0} / {1} / {2} / {3}: {4}")
    @CsvSource({
        "王, 杭州启明五金有限公司, SELLER, 123456, contactName LENGTH",
        "王小明, 12345, SELLER, 123456, companyName NO_LETTER",
        "王小明, 杭州启明五金有限公司, TRADER, 123456, tradeRole UNKNOWN",
        "王小明, 杭州启明五金有限公司, SELLER, 12345, code FORMAT",
        "王小明, 杭州启明五金有限公司, SELLER, 12345a, code FORMAT",
    })
    void aWrongFieldIsRefusedWithItsCode(String contact, String company, String role, String code, String expected) {
        assertThat(refused(form(new Registrant(contact, company, role), code))).containsExactly(expected);
    }

    @Test
    void withoutTheRightCodeThereIsNoAccount() {
        registrations.sendCode(mobile);
        String wrong = code().equals("000000") ? "000001" : "000000";

        assertThat(refused(form(wrong))).containsExactly("code WRONG");
        assertThat(suppliers.findByMemberName(memberName)).isEmpty();
    }

    @Test
    void afterFiveWrongTriesTheRightCodeIsRefusedToo() {
        registrations.sendCode(mobile);
        String code = code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int tried = 0; tried < 5; tried++) {
            assertThat(refused(form(wrong))).containsExactly("code WRONG");
        }

        assertThat(refused(form(code))).containsExactly("code WRONG");
    }

    @Test
    void aFormThatWillNotDoCostsNoTry() {
        registrations.sendCode(mobile);
        String code = code();
        for (int tried = 0; tried < 6; tried++) {
            assertThat(refused(form(new Registrant("", "杭州启明五金有限公司", "SELLER"), code)))
                    .containsExactly("contactName EMPTY");
        }

        assertThat(registrations.register(form(code)).memberName()).isEqualTo(memberName);
    }

    @Test
    void aCodeIsUsedOnce() {
        registrations.sendCode(mobile);
        String code = code();
        registrations.register(form(code));
        memberName += "b";

        assertThat(refused(form(code))).containsExactly("code WRONG");
    }

    @Test
    void aCodeIsGoodForFiveMinutes() {
        registrations.sendCode(mobile);
        String code = code();
        time.set("2026-11-13T10:05:00+08:00");

        assertThat(refused(form(code))).containsExactly("code WRONG");
    }

    @Test
    void theCodeOfOnePhoneIsWorthNothingForAnother() {
        registrations.sendCode(mobile);
        String code = code();
        mobile = "1350000" + PHONE.get();

        assertThat(refused(form(code))).containsExactly("code WRONG");
    }

    @Test
    void aCodeIsSentOnceAMinuteFiveTimesAnHourAndTenTimesADay() {
        registrations.sendCode(mobile);
        time.set("2026-11-13T10:00:59+08:00");
        assertThatThrownBy(() -> registrations.sendCode(mobile)).hasMessage("[mobile TOO_SOON]");

        for (int minute = 1; minute < 5; minute++) {
            time.set("2026-11-13T10:%02d:00+08:00".formatted(minute));
            registrations.sendCode(mobile);
        }
        time.set("2026-11-13T10:59:59+08:00");
        assertThatThrownBy(() -> registrations.sendCode(mobile)).hasMessage("[mobile TOO_MANY_THIS_HOUR]");
        for (int minute = 5; minute < 10; minute++) {
            time.set("2026-11-13T11:%02d:00+08:00".formatted(minute));
            registrations.sendCode(mobile);
        }
        time.set("2026-11-14T09:59:00+08:00");
        assertThatThrownBy(() -> registrations.sendCode(mobile)).hasMessage("[mobile TOO_MANY]");

        time.set("2026-11-14T10:00:00+08:00");
        registrations.sendCode(mobile);
        assertThat(orders()).hasSize(11);
    }

    @Test
    void thePhoneIsCountedWhateverTheCodesAreFor() {
        registrations.sendCode(mobile);
        registrations.register(form(code()));

        resets.request(memberName);

        assertThat(orders()).hasSize(1);
    }

    @Test
    void ofManyWishesAtOnceOneIsGranted() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<String>> wishes = java.util.Collections.nCopies(6, () -> {
                try {
                    registrations.sendCode(mobile);
                    return "sent";
                } catch (SupplierRefused refused) {
                    return refused.getMessage();
                }
            });

            var answers = threads.invokeAll(wishes).stream()
                    .map(answer -> {
                        try {
                            return String.valueOf(answer.get());
                        } catch (Exception broken) {
                            return broken.toString();
                        }
                    })
                    .toList();

            assertThat(answers).containsOnlyOnce("sent");
            assertThat(answers).filteredOn("[mobile TOO_SOON]"::equals).hasSize(5);
        }
    }

    @Test
    void fromOneAddressTwentyCodesAnHourAreSentWhosePhonesEverTheyAre() {
        from("203.0.113.7");
        for (int wish = 0; wish < 20; wish++) {
            registrations.sendCode(anotherPhone());
        }

        AskedTooOften refused = catchThrowableOfType(AskedTooOften.class, () -> registrations.sendCode(mobile));
        assertThat(refused).hasMessage("[mobile TOO_MANY_FROM_HERE]");
        assertThat(refused.problems().getFirst().arguments()).containsExactly("20");
        assertThat(refused.pause()).isEqualTo(Duration.ofHours(1));
        from("203.0.113.8");
        registrations.sendCode(mobile);
        from("203.0.113.7");
        time.set("2026-11-13T10:59:59+08:00");
        assertThatThrownBy(() -> registrations.sendCode(anotherPhone())).hasMessage("[mobile TOO_MANY_FROM_HERE]");
        time.set("2026-11-13T11:00:00+08:00");
        registrations.sendCode(anotherPhone());

        assertThat(orders()).hasSize(22);
    }

    @Test
    void whatSendsNothingIsNotCountedForTheAddress() {
        from("203.0.113.9");
        for (int wish = 0; wish < 19; wish++) {
            registrations.sendCode(anotherPhone());
        }
        registrations.sendCode(mobile);
        from("203.0.113.10");
        for (int impatient = 0; impatient < 30; impatient++) {
            assertThatThrownBy(() -> registrations.sendCode(mobile)).hasMessage("[mobile TOO_SOON]");
        }

        registrations.sendCode(anotherPhone());
    }

    @Test
    void aNetworkOfTheSixthVersionIsOneAddress() {
        for (int wish = 0; wish < 20; wish++) {
            from("2001:db8:1:2::" + wish);
            registrations.sendCode(anotherPhone());
        }

        from("2001:db8:1:2:ffff::1");
        assertThatThrownBy(() -> registrations.sendCode(mobile)).hasMessage("[mobile TOO_MANY_FROM_HERE]");
        from("2001:db8:1:3::1");
        registrations.sendCode(mobile);
    }

    @Test
    void aNewPasswordCountsForTheAddressWhetherOrNotThereIsSuchAnAccount() {
        from("203.0.113.11");
        for (int wish = 0; wish < 20; wish++) {
            resets.request("nobody" + wish);
        }

        assertThatThrownBy(() -> resets.request("nobody")).hasMessage("[memberName TOO_MANY_FROM_HERE]");
        assertThatThrownBy(() -> registrations.sendCode(mobile)).hasMessage("[mobile TOO_MANY_FROM_HERE]");
    }

    @Test
    void manyWishesOfOneAddressAtOnceAreNotMore() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<String>> wishes = java.util.stream.IntStream.range(0, 30)
                    .<Callable<String>>mapToObj(wish -> () -> {
                        from("203.0.113.12");
                        try {
                            registrations.sendCode(anotherPhone());
                            return "sent";
                        } catch (AskedTooOften refused) {
                            return "refused";
                        } finally {
                            RequestContextHolder.resetRequestAttributes();
                        }
                    })
                    .toList();

            List<String> answers = new java.util.ArrayList<>();
            for (var answer : threads.invokeAll(wishes)) {
                answers.add(answer.get());
            }

            assertThat(answers).filteredOn("sent"::equals).hasSize(20);
            assertThat(answers).filteredOn("refused"::equals).hasSize(10);
        }
    }

    @Test
    void addressesAreForgottenAfterTheHourAndNeverKeptInClear() {
        from("203.0.113.13");
        registrations.sendCode(mobile);
        assertThat(jdbc.sql("SELECT asker FROM sms_asker").query(byte[].class).list())
                .singleElement()
                .satisfies(key ->
                        assertThat(new String(key, StandardCharsets.ISO_8859_1)).doesNotContain("203.0.113"));

        time.set("2026-11-13T10:59:59+08:00");
        measure.forgetOld();
        assertThat(jdbc.sql("SELECT asked FROM sms_asker").query(Integer.class).list())
                .containsExactly(1);
        time.set("2026-11-13T11:00:00+08:00");
        measure.forgetOld();
        assertThat(jdbc.sql("SELECT asked FROM sms_asker").query(Integer.class).list())
                .isEmpty();
    }

    private static void from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static String anotherPhone() {
        return "1350000" + PHONE.incrementAndGet();
    }

    @Test
    void anUnreadableNumberIsRefused() {
        assertThatThrownBy(() -> registrations.sendCode("123")).hasMessage("[mobile LENGTH]");
    }

    private RegistrationForm form(@Nullable String code) {
        return form(new Registrant("王小明", "杭州启明五金有限公司", "BOTH"), code);
    }

    private RegistrationForm form(Registrant registrant, @Nullable String code) {
        return new RegistrationForm(
                true, new Registration(memberName, PASSWORD, mobile), PASSWORD, registrant, code, true);
    }

    private List<String> refused(RegistrationForm form) {
        return catchThrowableOfType(SupplierRefused.class, () -> registrations.register(form)).problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private String code() {
        return orders().getLast().parameters().getOrDefault("code", "");
    }

    private List<SmsOrder> orders() {
        ArgumentCaptor<SmsOrder> orders = ArgumentCaptor.forClass(SmsOrder.class);
        verify(outbox, atLeast(0)).enqueue(orders.capture());
        return orders.getAllValues();
    }
}
