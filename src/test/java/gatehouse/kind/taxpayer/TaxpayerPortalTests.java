package gatehouse.kind.taxpayer;

import static gatehouse.onboarding.portal.PortalSamples.rung;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.OwnLadder;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.onboarding.portal.KindScreens;
import gatehouse.onboarding.portal.PortalSamples;
import gatehouse.onboarding.portal.PortalScreens;
import gatehouse.onboarding.portal.SlotField;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.ScreenTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = {PortalScreens.class, KindScreens.class, TaxpayerPortalTests.Taxpayers.class})
@ViewPackages(packages = {"gatehouse.onboarding.portal", "gatehouse.ui"})
class TaxpayerPortalTests extends ScreenTest {

    @TestConfiguration(proxyBeanMethods = false)
    @Import({GeneralTaxpayer.class, TaxpayerPortalForm.class, OnlineCheckCard.class})
    static class Taxpayers {

        @Bean
        OnlineCheck check() {
            return mock();
        }
    }

    @Autowired
    OwnApplications own;

    @Autowired
    OwnLadder ladder;

    @Autowired
    OnlineCheck check;

    @Autowired
    GeneralTaxpayer kind;

    @BeforeEach
    void theStepIsOpen() {
        reset(own, ladder, check);
        KindScreens.fresh(own, kind, kind.given(KindScreens.APPLICANT));
        var given = new HashMap<>(kind.given(KindScreens.APPLICANT));
        given.putAll(KindScreens.COMPANY);
        when(own.given(kind.code())).thenReturn(given);
        when(ladder.rungs())
                .thenReturn(PortalSamples.ladder(Rung.State.DONE, rung(Step.GENERAL_TAXPAYER, Rung.State.OPEN)));
    }

    @Test
    void anInvoiceThatProvesNothingSaysWhyAndStaysTyped() {
        when(check.check(any(), any()))
                .thenReturn(new AutomaticCheck.Verdict.NotProven(List.of("RATE_TOO_LOW", "NOT_SELLER")));
        open("portal");
        type("发票号码", "01234561");

        press("立即验证");

        assertThat(pageWords()).contains("没有6%、9%或13%的税率", "销售方不是您的企业");
        // the ladder may be drawn anew at any time
        open("portal");
        assertThat(field("发票号码").getValue()).isEqualTo("01234561");
    }

    @Test
    void aWrongFactIsMarkedAtItsField() {
        when(check.check(any(), any()))
                .thenThrow(new SubmissionRefused(
                        SubmissionRefused.Cause.INVALID,
                        List.of(new FieldProblem(OnlineCheck.INVOICE_NUMBER, "EMPTY", "onboarding.field.EMPTY"))));
        open("portal");

        press("立即验证");

        assertThat(field("发票号码").isInvalid()).isTrue();
        assertThat(field("发票号码").getErrorMessage()).isEqualTo("请填写发票号码");
        assertThat(field("发票代码").isInvalid()).isFalse();
    }

    @Test
    void anInvoiceThatProvesItDrawsTheLadderAnewWithEmptyInputs() {
        when(check.check(any(), eq(new OnlineCheck.Typed("", "01234560", "", ""))))
                .thenReturn(new AutomaticCheck.Verdict.Proven());
        open("portal");
        type("发票号码", "01234560");

        press("立即验证");

        assertThat(field("发票号码").getValue()).isEmpty();
    }

    @Test
    void theOnlineCheckIsTheOneMainButtonOfTheCardUntilAProofIsToBeCorrected() {
        when(check.leads(any())).thenReturn(true);
        open("portal");

        assertThat(mainButtons()).containsExactly("立即验证");

        when(check.leads(any())).thenReturn(false);
        when(own.all()).thenReturn(List.of(rejectedProof()));
        open("portal/help");
        open("portal");

        assertThat(mainButtons()).containsExactly("去修改");
    }

    @Test
    void whereAnApprovalWasTakenBackAReviewerAloneOpensTheStepAgain() {
        when(ladder.rungs())
                .thenReturn(PortalSamples.ladder(
                        Rung.State.DONE,
                        new Rung(Step.GENERAL_TAXPAYER, Rung.State.OPEN, Instant.EPOCH, null, "发票已被红冲", List.of())));

        open("portal");

        assertThat(pageWords()).contains("已被撤销：发票已被红冲", "请上传人工证明");
        assertThat(buttons()).doesNotContain("立即验证");
        assertThat(mainButtons()).containsExactly("开始填写");
    }

    private List<String> mainButtons() {
        return find(Button.class).all().stream()
                .filter(button -> button.hasThemeName(ButtonVariant.PRIMARY.getVariantName()))
                .map(Button::getText)
                .toList();
    }

    private ApplicationSummary rejectedProof() {
        var license = PortalSamples.summary(ApplicationState.REJECTED, PortalSamples.NAME_DIFFERS);
        return new ApplicationSummary(
                license.id(),
                license.number(),
                license.memberName(),
                kind.code(),
                license.state(),
                1,
                license.companyName(),
                license.deadline(),
                license.decidedAt(),
                license.reasons());
    }

    @Test
    void theManualProofIsFilledInWithTheCompanyAsVerified() {
        open("portal/taxpayer");

        assertThat(field("企业名称").isReadOnly()).isTrue();
        assertThat(field("企业名称").getValue()).isEqualTo("杭州启明五金有限公司");
        assertThat(field("证书类型").getValue()).isEqualTo("一般纳税人证明材料");
        press("下一步");
        assertThat(choice("证明材料").isInvalid()).isTrue();
        choice("证明材料").setValue("REGISTRATION_FORM");
        assertThat(choice("证明材料").getHelperText()).contains("登记表");
        type("证书名称", "增值税一般纳税人登记表");
        test(find(DatePicker.class).all().getFirst()).setValue(KindScreens.TODAY);
        type("证书编号", "330108-2020-0001");
        type("发证机构", "国家税务总局杭州市滨江区税务局");
        agreeToEverything();

        press("下一步");

        assertThat(find(SlotField.class).all())
                .singleElement()
                .satisfies(slot -> assertThat(words(slot)).contains("证书图片"));
    }
}
