package gatehouse.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.onboarding.portal.PortalSamples;
import gatehouse.onboarding.portal.PortalScreens;
import gatehouse.supplier.SupplierId;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.ScreenTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = PortalScreens.class)
@ViewPackages(packages = "gatehouse.ui")
class CreditCardTests extends ScreenTest {

    private static final SupplierId ME = new SupplierId(PortalScreens.ME);

    private final CreditTerms terms = mock();
    private final Ladder ladder = mock();

    @Test
    void whileTheStepIsLockedItsButtonIsGrey() {
        card(Rung.State.LOCKED);

        assertThat(find(Button.class).withText("确定授信").single().isEnabled()).isFalse();
    }

    @Test
    void whatIsWrongIsMarkedAndKept() {
        when(terms.grant(any(), any(), any(), any()))
                .thenThrow(new SubmissionRefused(
                        SubmissionRefused.Cause.INVALID,
                        List.of(new FieldProblem(CreditTerms.BUYER, "UNKNOWN", "credit.buyer.UNKNOWN"))));
        card(Rung.State.OPEN);
        type("采购企业的会员名", "nobodyhere");
        type("授信额度（元）", "500000");

        press("确定授信");

        assertThat(field("采购企业的会员名").getErrorMessage()).contains("没有这个采购企业");
        assertThat(field("授信额度（元）").isInvalid()).isFalse();
        card(Rung.State.OPEN);
        assertThat(field("授信额度（元）").getValue())
                .as("also when the ladder is drawn anew")
                .isEqualTo("500000");
    }

    @Test
    void whatIsGrantedStandsBelowWithItsChanges() {
        var grant = new CreditGrant(
                "huadong2026", new BigDecimal("500000.00"), 25, Instant.parse("2026-11-19T01:00:00Z"), "永盛科技");
        when(terms.of(ME)).thenReturn(List.of(grant));
        when(terms.history(ME)).thenReturn(List.of(grant));
        card(Rung.State.DONE);
        type("采购企业的会员名", "huadong2026");
        type("授信额度（元）", "600000");
        type("结算日（每月几日）", "10");

        press("确定授信");

        verify(terms).grant(ME, "huadong2026", "600000", "10");
        assertThat(words(UI.getCurrent())).contains("当前授信", "变更记录", "每月 25 日结算");
    }

    @Test
    void theTrustServiceIsOneClick() {
        when(ladder.missing(ME, Step.TRUST_SERVICE)).thenReturn(List.of());
        new TrustServiceCard(ladder)
                .content(ME, PortalSamples.rung(Step.TRUST_SERVICE, Rung.State.OPEN), () -> {})
                .ifPresent(UI.getCurrent()::add);

        press("立即开通");

        verify(ladder).open(ME, Step.TRUST_SERVICE);
    }

    private void card(Rung.State state) {
        UI.getCurrent().removeAll();
        var place = new Div();
        new CreditCard(terms)
                .content(ME, PortalSamples.rung(Step.CREDIT_TERMS, state), () -> {})
                .ifPresent(place::add);
        UI.getCurrent().add(place);
    }
}
