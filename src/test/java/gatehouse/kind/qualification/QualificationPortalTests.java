package gatehouse.kind.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.portal.KindScreens;
import gatehouse.onboarding.portal.PortalScreens;
import gatehouse.onboarding.portal.SlotField;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.ScreenTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = {PortalScreens.class, KindScreens.class, QualificationPortalTests.Documents.class})
@ViewPackages(packages = {"gatehouse.onboarding.portal", "gatehouse.ui"})
class QualificationPortalTests extends ScreenTest {

    @TestConfiguration(proxyBeanMethods = false)
    @Import({QualificationDocuments.class, QualificationPortalForm.class})
    static class Documents {}

    @Autowired
    OwnApplications own;

    @Autowired
    QualificationDocuments kind;

    @BeforeEach
    void theMerchantHasJoined() {
        reset(own);
        KindScreens.fresh(own, kind, KindScreens.COMPANY);
    }

    @Test
    void theLicenseComesFirstAndThatIsSaidAtTheChoice() {
        when(own.obstacles(any(), anyMap()))
                .thenReturn(List.of(
                        new FieldProblem("documentType", "LICENSE_FIRST", "qualification.documentType.LICENSE_FIRST")));
        open("portal/qualification");

        choice("证照类型").setValue("FOOD_LICENSE");

        assertThat(choice("证照类型").isInvalid()).isTrue();
        assertThat(choice("证照类型").getErrorMessage()).contains("请先提交营业执照");
    }

    @Test
    void aDocumentGoesItsWayWithItsPictureAndItsOwnPromise() {
        open("portal/qualification");
        assertThat(pageWords()).contains("2个工作日");
        choice("证照类型").setValue("BUSINESS_LICENSE");
        type("证照编号", "91330100716105852F");
        agreeToEverything();

        press("下一步");

        assertThat(find(SlotField.class).all()).hasSize(1);
        press("下一步");
        assertThat(words(find(SlotField.class).single())).contains("请上传图片");
    }
}
