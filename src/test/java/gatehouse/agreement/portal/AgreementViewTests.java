package gatehouse.agreement.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import gatehouse.agreement.Agreement;
import gatehouse.agreement.AgreementSource;
import gatehouse.onboarding.portal.PortalScreens;
import gatehouse.ui.ScreenTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = {PortalScreens.class, AgreementViewTests.Documents.class})
@ViewPackages(packages = {"gatehouse.agreement.portal", "gatehouse.ui"})
class AgreementViewTests extends ScreenTest {

    private static final Agreement BILLS = new Agreement("BILL_SERVICE", "2026-01");

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("gatehouse.agreement")
    static class Documents {

        @Bean
        AgreementSource bills() {
            return () -> List.of(BILLS);
        }
    }

    @Test
    void aDocumentIsReadInItsVersion() {
        var page = open("portal/agreements/BILL_SERVICE");

        assertThat(words(page)).contains("《电票服务合同》", "版本 2026-01", "电子银行承兑汇票");
    }

    @Test
    void whatNobodyAsksForIsNoDocument() {
        assertThat(words(open("portal/agreements/NOTHING"))).contains("没有这个页面");
    }

    @Test
    void theSentenceThatIsAgreedToLinksEachDocument() {
        var sentence = new AgreementWords("bill.field.agreed.consent", List.of(BILLS));

        assertThat(words(sentence)).isEqualTo("我已阅读并同意《电票服务合同》");
        assertThat(sentence.getChildren().filter(Anchor.class::isInstance).map(Anchor.class::cast))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("portal/agreements/BILL_SERVICE"));
    }
}
