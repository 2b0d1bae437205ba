package gatehouse.kind.merchant;

import static gatehouse.onboarding.portal.PortalSamples.rung;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import gatehouse.onboarding.Applicants;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.OwnLadder;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.portal.KindScreens;
import gatehouse.onboarding.portal.PortalSamples;
import gatehouse.onboarding.portal.PortalScreens;
import gatehouse.onboarding.portal.SlotField;
import gatehouse.shop.ShopRecord;
import gatehouse.shop.ShopRecords;
import gatehouse.ui.ScreenTest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = {PortalScreens.class, KindScreens.class, MerchantPortalTests.Merchants.class})
@ViewPackages(packages = {"gatehouse.onboarding.portal", "gatehouse.ui"})
class MerchantPortalTests extends ScreenTest {

    @TestConfiguration(proxyBeanMethods = false)
    @Import({ProcurementMerchant.class, MerchantPortalForm.class, EntryConditionsCard.class})
    static class Merchants {}

    @Autowired
    OwnApplications own;

    @Autowired
    OwnLadder ladder;

    @Autowired
    ShopRecords shops;

    @Autowired
    Applicants applicants;

    @Autowired
    ProcurementMerchant kind;

    @BeforeEach
    void everythingIsReady() {
        reset(own, ladder, shops);
        KindScreens.fresh(own, kind, KindScreens.COMPANY);
        when(ladder.rungs())
                .thenReturn(PortalSamples.ladder(Rung.State.DONE, rung(Step.PROCUREMENT_MERCHANT, Rung.State.OPEN)));
        KindScreens.stands(applicants, shops, true, true);
    }

    @Test
    void theTwelveConditionsStandOneByOneWithTheirVerdicts() {
        KindScreens.stands(applicants, shops, true, false);
        when(shops.of(any()))
                .thenReturn(new ShopRecord(
                        3, new BigDecimal("0.04"), 0, false, false, false, true, 0, false, false, false, false, false));

        UI.getCurrent().navigate("portal");

        var lines = find(ListItem.class).all().stream()
                .map(ScreenTest::words)
                .filter(words -> words.startsWith("符合") || words.startsWith("不符合"))
                .toList();
        assertThat(lines).hasSize(12);
        assertThat(lines.get(0)).isEqualTo("符合已完成企业实名认证");
        assertThat(lines.get(1)).isEqualTo("不符合已开通1688在线收款请先开通融易收");
        assertThat(lines.get(2)).startsWith("不符合近90天纠纷").endsWith("暂不能入驻");
    }

    @Test
    void nameAndCodeAreShownAndCannotBeChanged() {
        UI.getCurrent().navigate("portal/merchant");

        assertThat(find(TextField.class).all())
                .hasSize(3)
                .allMatch(TextField::isReadOnly)
                .extracting(TextField::getValue)
                .contains("杭州启明五金有限公司", "91330100716105852F");
    }

    @Test
    void whoAnswersNoUploadsNothingAndWhoAnswersYesTheProof() {
        UI.getCurrent().navigate("portal/merchant");
        answer(0, "NO");
        answer(1, "NO");
        press("下一步");
        assertThat(find(Checkbox.class).single().isInvalid()).isTrue();
        find(Checkbox.class).single().setValue(true);

        press("下一步");
        assertThat(find(SlotField.class).exists()).isFalse();
        press("上一步");
        answer(1, "YES");
        press("下一步");

        assertThat(find(SlotField.class).all())
                .singleElement()
                .satisfies(slot -> assertThat(words(slot)).contains("限售、危化品销售资质"));
    }

    @Test
    void whatIsFilledInGoesIn() {
        UI.getCurrent().navigate("portal/merchant");
        answer(0, "NO");
        answer(1, "NO");
        find(Checkbox.class).single().setValue(true);
        press("下一步");
        when(own.submit(any(), anyMap(), anyMap())).thenReturn(PortalSamples.summary(ApplicationState.SUBMITTED));

        press("提交审核");

        var sent = new java.util.HashMap<>(KindScreens.COMPANY);
        sent.putAll(Map.of("brandAgency", "NO", "restrictedGoods", "NO", "agreed", "true"));
        verify(own).submit(ProcurementMerchant.CODE, sent, Map.of());
    }

    @SuppressWarnings("unchecked")
    private void answer(int question, String answer) {
        ((RadioButtonGroup<String>) find(RadioButtonGroup.class).all().get(question)).setValue(answer);
    }
}
