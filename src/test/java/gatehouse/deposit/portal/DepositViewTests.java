package gatehouse.deposit.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.security.AuthenticationContext;
import gatehouse.access.CurrentUser;
import gatehouse.audit.CurrentActor;
import gatehouse.bank.BankHint;
import gatehouse.bank.BankRow;
import gatehouse.bank.BankSearch;
import gatehouse.bank.Banks;
import gatehouse.bank.BranchRow;
import gatehouse.deposit.BounceReason;
import gatehouse.deposit.DepositId;
import gatehouse.deposit.DepositKinds;
import gatehouse.deposit.DepositRefused;
import gatehouse.deposit.DepositRefused.Cause;
import gatehouse.deposit.DepositRequest;
import gatehouse.deposit.DepositRow;
import gatehouse.deposit.DepositSamples;
import gatehouse.deposit.DepositStanding;
import gatehouse.deposit.DepositState;
import gatehouse.deposit.Deposits;
import gatehouse.deposit.NamedAccount;
import gatehouse.deposit.OwnDeposits;
import gatehouse.deposit.Verification;
import gatehouse.feed.ChangeFeed;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.portal.PortalScreens;
import gatehouse.supplier.SupplierId;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.BankCode;
import gatehouse.vocabulary.KindCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = DepositViewTests.Screens.class)
@ViewPackages(packages = {"gatehouse.deposit.portal", "gatehouse.ui"})
class DepositViewTests extends SpringBrowserlessTest {

    private static final KindCode LICENSE = new KindCode("BUSINESS_LICENSE");
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final BankRow CMB = new BankRow(12, "招商银行", "308");
    private static final BranchRow HEAD_OFFICE = new BranchRow(DepositSamples.CNAPS, 12, "招商银行总行");

    @Autowired
    OwnDeposits own;

    @Autowired
    Banks banks;

    @BeforeEach
    void theLicenseIsApproved() {
        reset(own, banks);
        when(own.find("BUSINESS_LICENSE")).thenReturn(Optional.of(LICENSE));
        when(own.warnings(any())).thenReturn(List.of());
        when(banks.search(any())).thenReturn(new BankSearch(List.of(CMB), Optional.of(BankHint.RURAL_CREDIT)));
        when(banks.find(12)).thenReturn(Optional.of(CMB));
        when(banks.branches(anyLong(), any())).thenReturn(List.of(HEAD_OFFICE));
        when(banks.findBranch(new BankCode(DepositSamples.CNAPS))).thenReturn(Optional.of(HEAD_OFFICE));
    }

    @Test
    void theAccountIsNamedAndTheDepositAskedFor() {
        stands(null, null, 5, null);
        var view = open();
        assertThat(words(view)).contains("开户名称必须为“" + DepositSamples.COMPANY + "”", "今日还可申请5次");

        bank().setValue(CMB);
        branch().setValue(HEAD_OFFICE);
        field("对公账户").setValue(DepositSamples.ACCOUNT);
        field("银行开户名").setValue(DepositSamples.COMPANY);
        assertThat(field("联行号").getValue()).as("the branch knows its number").isEqualTo(DepositSamples.CNAPS);
        press("提交");

        verify(own)
                .request(
                        LICENSE,
                        new DepositRequest(
                                12L, "招商银行总行", DepositSamples.CNAPS, DepositSamples.ACCOUNT, DepositSamples.COMPANY));
    }

    @Test
    void theAccountOfTheApprovedFormIsNotTypedTwice() {
        stands(null, null, 5, null);
        when(own.fillsInHolder(LICENSE)).thenReturn(true);
        when(own.named(LICENSE))
                .thenReturn(Optional.of(new NamedAccount(12L, "招商银行总行", DepositSamples.CNAPS, "****3456")));
        var view = open();

        assertThat(bank().getValue()).isEqualTo(CMB);
        assertThat(branch().getValue()).isEqualTo(HEAD_OFFICE);
        assertThat(field("对公账户").getPlaceholder()).isEqualTo("****3456");
        assertThat(field("对公账户").getHelperText()).contains("****3456");
        assertThat(words(view)).doesNotContain(DepositSamples.ACCOUNT);
        press("提交");

        verify(own)
                .request(LICENSE, new DepositRequest(12L, "招商银行总行", DepositSamples.CNAPS, "", DepositSamples.COMPANY));
    }

    @Test
    void whatIsWrongIsMarkedAndWhatWasTypedStays() {
        stands(null, null, 5, null);
        when(own.request(eq(LICENSE), any()))
                .thenThrow(new DepositRefused(
                        Cause.INVALID,
                        List.of(
                                new FieldProblem("bank", "EMPTY", "deposit.bank.EMPTY"),
                                new FieldProblem("account", "LENGTH", "vocabulary.bankaccount.LENGTH"))));
        open();
        field("对公账户").setValue("1234567");
        press("提交");

        assertThat(field("对公账户").isInvalid()).isTrue();
        assertThat(field("对公账户").getErrorMessage()).contains("8至30位");
        assertThat(bank().isInvalid()).isTrue();
        assertThat(field("对公账户").getValue()).isEqualTo("1234567");
        open();
        assertThat(field("对公账户").getValue()).as("also after a reload").isEqualTo("1234567");
    }

    @Test
    void aDoubtfulNumberIsToldBeforeItIsSent() {
        when(own.warnings(any())).thenReturn(List.of("LOOKS_LIKE_CARD", "BANK_PREFIX_DIFFERS"));
        stands(null, null, 5, null);

        assertThat(words(open())).contains("联行号不属于所选的银行", "账号形似个人银行卡号");
    }

    @Test
    void whoWaitsForTheBankReadsThatTheResultComesByItself() {
        stands(Cause.IN_PROGRESS, DepositState.IN_FLIGHT, 4, null);

        assertThat(words(open())).contains("打款中", "结果会在本页自动显示", "****3456");
        assertThat(buttons()).doesNotContain("提交", "打款认证");
    }

    @Test
    void theAmountIsEnteredWithTheTriesThatAreLeft() {
        stands(Cause.ACTIVE, DepositState.ARRIVED, 4, null);
        when(own.verify(any(), any())).thenReturn(Verification.WRONG_1_LEFT);

        assertThat(words(open())).contains("还可验证2次");
        field("收到的金额").setValue("0.85");
        press("打款认证");

        verify(own).verify(new DepositId(17), "0.85");
        assertThat(field("收到的金额").getErrorMessage()).isEqualTo("金额不正确，还可验证1次");
        assertThat(field("收到的金额").isInvalid()).isTrue();
    }

    @Test
    void aTryInAnotherWindowDoesNotWipeWhatIsTypedHere() {
        stands(Cause.ACTIVE, DepositState.ARRIVED, 4, null);
        when(own.verify(any(), any())).thenReturn(Verification.WRONG_1_LEFT);
        open();
        field("收到的金额").setValue("0.85");

        // one try less, and so another page
        stands(Cause.ACTIVE, DepositState.ARRIVED, 3, null);
        press("打款认证");

        assertThat(field("收到的金额").getValue()).isEqualTo("0.85");
        field("收到的金额").setValue("0.86");
        assertThat(field("收到的金额").isInvalid()).isFalse();
    }

    @Test
    void whatIsNoAmountIsSaidAtTheField() {
        stands(Cause.ACTIVE, DepositState.ARRIVED, 4, null);
        when(own.verify(any(), any())).thenThrow(new DepositRefused(Cause.INVALID_FORMAT));
        open();
        field("收到的金额").setValue("abc");
        press("打款认证");

        assertThat(field("收到的金额").isInvalid()).isTrue();
        assertThat(field("收到的金额").getErrorMessage()).contains("不占用验证次数");
        assertThat(field("收到的金额").getValue()).isEqualTo("abc");
    }

    @Test
    void afterTwoWrongAmountsThePageCountsDown() {
        stands(Cause.WAIT, DepositState.EXHAUSTED, 4, NOW.plusSeconds(240));

        assertThat(words(open())).contains("间隔5分钟");
        assertThat(find(gatehouse.ui.Countdown.class).all()).hasSize(1);
        assertThat(buttons()).doesNotContain("提交", "申请重新打款");
    }

    @Test
    void aBankFailureNamesItsReasonAndOffersANewDepositAtOnce() {
        stands(null, DepositState.BOUNCED, 4, null);

        assertThat(words(open())).contains("打款失败：账户不存在", "今日还可申请4次");
        assertThat(buttons()).contains("申请重新打款");
    }

    @Test
    void afterFiveADayThereIsNoForm() {
        stands(Cause.DAILY_LIMIT, DepositState.BOUNCED, 0, null);

        assertThat(words(open())).contains("每日只能申请打款5次", "打款失败：账户不存在");
        assertThat(buttons()).doesNotContain("申请重新打款");
    }

    @Test
    void theEndIsSaid() {
        stands(Cause.ALREADY_VERIFIED, DepositState.VERIFIED, 4, null);

        assertThat(words(open())).contains("已认证", "打款认证已完成");
    }

    @Test
    void aKindWithoutADepositHasNoSuchPage() {
        UI.getCurrent().navigate("portal/deposit/NOTHING");

        assertThat(words((Component) getCurrentView())).contains("没有这个页面");
    }

    private void stands(
            @Nullable Cause obstacle, @Nullable DepositState latest, int leftToday, @Nullable Instant waitUntil) {
        when(own.standing(LICENSE))
                .thenReturn(new DepositStanding(
                        LICENSE,
                        DepositSamples.COMPANY,
                        latest == null ? null : row(latest),
                        obstacle,
                        leftToday,
                        waitUntil));
    }

    private static DepositRow row(DepositState state) {
        return new DepositRow(
                new DepositId(17),
                new ApplicationId(5),
                new SupplierId(PortalScreens.ME),
                LICENSE,
                state,
                "招商银行",
                "招商银行总行",
                DepositSamples.CNAPS,
                "****3456",
                DepositSamples.COMPANY,
                2,
                NOW,
                null,
                NOW.plusSeconds(7 * 86_400),
                null,
                state == DepositState.BOUNCED ? BounceReason.ACCOUNT_NOT_FOUND : null,
                List.of());
    }

    private Component open() {
        UI.getCurrent().navigate("portal/deposit/BUSINESS_LICENSE");
        return (Component) getCurrentView();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<BankRow> bank() {
        return (ComboBox<BankRow>) find(ComboBox.class).all().getFirst();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<BranchRow> branch() {
        return (ComboBox<BranchRow>) find(ComboBox.class).all().getLast();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        find(Button.class).all().stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan({"gatehouse.texts", "gatehouse.ui", "gatehouse.deposit.portal"})
    static class Screens {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        Deposits deposits() {
            return mock();
        }

        @Bean
        DepositKinds kinds() {
            return mock();
        }

        @Bean
        OwnDeposits own() {
            return mock();
        }

        @Bean
        Banks banks() {
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
            when(user.requiredSupplier()).thenReturn(PortalScreens.SUPPLIER);
            when(user.find()).thenReturn(Optional.of(PortalScreens.SUPPLIER));
            return user;
        }

        @Bean
        CurrentActor actor() {
            CurrentActor actor = mock();
            when(actor.get()).thenReturn(PortalScreens.SUPPLIER.actor());
            return actor;
        }

        @Bean
        AuthenticationContext authentication() {
            return mock();
        }
    }
}
