package gatehouse.kind.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.portal.KindScreens;
import gatehouse.onboarding.portal.PortalScreens;
import gatehouse.onboarding.portal.SlotField;
import gatehouse.ui.ScreenTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = {PortalScreens.class, KindScreens.class, BillPortalTests.Bills.class})
@ViewPackages(packages = {"gatehouse.onboarding.portal", "gatehouse.ui"})
class BillPortalTests extends ScreenTest {

    @TestConfiguration(proxyBeanMethods = false)
    @Import({BillAccount.class, BillPortalForm.class})
    static class Bills {}

    @Autowired
    OwnApplications own;

    @Autowired
    BillAccount kind;

    @BeforeEach
    void theStepIsOpen() {
        reset(own);
        given(KindScreens.COMPANY);
    }

    @Test
    void withEighteenDigitsTheCodeStandsThereAndThePermitIsWanted() {
        open("portal/bill");

        assertThat(field("组织机构代码证号").isReadOnly()).isTrue();
        agreeToEverything();
        press("下一步");
        assertThat(slots()).contains("开户许可证").doesNotContain("组织机构代码证");
    }

    @Test
    void withFifteenDigitsTheCodeIsTypedAndItsCertificateWanted() {
        var old = new HashMap<>(KindScreens.COMPANY);
        old.put("companyNumber", "110108012660422");
        given(old);
        open("portal/bill");

        assertThat(field("组织机构代码证号").isReadOnly()).isFalse();
        type("组织机构代码证号", "71610585-3");
        assertThat(field("组织机构代码证号").isInvalid()).as("a wrong check character").isTrue();
        type("组织机构代码证号", "71610585-2");
        agreeToEverything();
        press("下一步");
        assertThat(slots()).contains("组织机构代码证");
    }

    @Test
    void theContractIsReadBesideThePageAndMustBeAgreedTo() {
        open("portal/bill");

        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getHref().equals("portal/agreements/BILL_SERVICE"))
                .singleElement()
                .satisfies(link -> assertThat(link.getTarget()).hasValue("_blank"));
        press("下一步");
        assertThat(find(Checkbox.class).single().isInvalid()).isTrue();
    }

    private void given(Map<String, String> company) {
        var given = new HashMap<>(company);
        given.put(BillAccountForm.REPRESENTATIVE_NAME, "王小明");
        KindScreens.fresh(own, kind, given);
        when(own.given(kind.code())).thenReturn(given);
    }

    private String slots() {
        return find(SlotField.class).all().stream()
                .map(ScreenTest::words)
                .reduce(
                        "",
                        (before, slot) ->
                                before + " " + slot.lines().findFirst().orElse(""));
    }
}
