package gatehouse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import gatehouse.texts.Texts;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ReasonTextsTests {

    private static final KindCode LICENSE = new KindCode("BUSINESS_LICENSE");
    private static final String KEY = "license.reason.ID_COPY.supplier";
    private static final String CHINESE = "身份证为复印件，请上传原件照片";
    private static final String ENGLISH = "The ID is a copy; upload a picture of the original";

    private final Texts texts = mock();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final ReasonTexts reasons = new ReasonTexts(beans.getBeanProvider(ReasonCatalogue.class), texts);

    @BeforeEach
    void theCatalogueSpeaksBothLanguages() {
        when(texts.in(eq(Locale.SIMPLIFIED_CHINESE), eq(KEY), any(Object[].class)))
                .thenReturn(CHINESE);
        when(texts.in(eq(Locale.ENGLISH), eq(KEY), any(Object[].class))).thenReturn(ENGLISH);
        ReasonCatalogue catalogue = (kind, code) -> code.equals("ID_COPY") ? Optional.of(KEY) : Optional.empty();
        beans.addBean("catalogue", catalogue);
    }

    @Test
    void theWordsOfTheCatalogueAreReadInOnesOwnLanguage() {
        assertThat(reasons.in(Locale.ENGLISH, LICENSE, List.of(reason("ID_COPY", CHINESE))))
                .extracting(RejectionReason::supplierText)
                .containsExactly(ENGLISH);
        assertThat(reasons.in(Locale.SIMPLIFIED_CHINESE, LICENSE, List.of(reason("ID_COPY", ENGLISH))))
                .extracting(RejectionReason::supplierText)
                .containsExactly(CHINESE);
    }

    @Test
    void whatAReviewerWroteStaysAsWritten() {
        var edited = reason("ID_COPY", CHINESE + "（正面）");
        var other = reason("OTHER", "请补充说明");

        assertThat(reasons.in(Locale.ENGLISH, LICENSE, List.of(edited, other))).containsExactly(edited, other);
    }

    private static RejectionReason reason(String code, String text) {
        return new RejectionReason(code, null, text, null);
    }
}
