package gatehouse.sms;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.texts.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class SmsTextsTests {

    private static final Map<String, String> EVERYTHING = Map.of(
            "company", "深圳永盛科技有限公司",
            "reason", "营业执照四角不全",
            "kind", "企业名称认证",
            "code", "482913",
            "last4", "0012",
            "buyer", "某某集团",
            "link", "https://example.com/i/1",
            "confirm", "https://example.com/c/1");

    private final SmsTexts texts = new SmsTexts(bundles(), settings());

    @Test
    void anApprovalIsToldInTheWordsOfTheCatalogue() {
        assertThat(texts.render("S3", EVERYTHING)).isEqualTo("【阿里企业采购】深圳永盛科技有限公司企业实名认证资料审核通过，请登录进行打款认证。");
    }

    @ParameterizedTest
    @EnumSource(SmsTemplate.class)
    void everySmsOfTheCatalogueHasItsTextAndNoPlaceLeftOpen(SmsTemplate template) {
        assertThat(texts.render(template.name(), EVERYTHING))
                .startsWith("【阿里企业采购】")
                .doesNotContain("sms.text", "{", "}");
    }

    @Test
    void aParameterIsTakenAsItIs() {
        assertThat(texts.render("S7", Map.of("company", "A$1 \\ {company}有限公司")))
                .contains("A$1 \\ {company}有限公司已完成");
    }

    @Test
    void severalReasonsAreTheFirstAndHowManyThereAre() {
        assertThat(texts.reasons(List.of("证件过期。"))).isEqualTo("证件过期");
        assertThat(texts.reasons(List.of("证件过期。", "照片模糊。", "印章不清。"))).isEqualTo("证件过期等3项");
    }

    @Test
    void aLongReasonIsCutSoThatItStaysOneSms() {
        Map<String, String> parameters =
                Map.of("company", "深圳永盛科技有限公司", "reason", "营业执照影像四角不全且印章处被遮挡，无法辨认登记机关与日期，也看不清经营者姓名等3项");

        String text = texts.render("S4", texts.fitted("S4", parameters));

        assertThat(text.codePointCount(0, text.length())).isEqualTo(SmsTexts.ONE_SMS);
        assertThat(text).contains("营业执照影像四角不全", "…等3项。请登录修改后重新提交。");
    }

    @Test
    void aShortOneKeepsWhatItsTemplateHasAPlaceFor() {
        assertThat(texts.fitted("S4", EVERYTHING)).isEqualTo(Map.of("company", "深圳永盛科技有限公司", "reason", "营业执照四角不全"));
    }

    @Test
    void staffDoNotReadACode() {
        assertThat(texts.renderForStaff("S2", EVERYTHING)).contains("******").doesNotContain("482913");
    }

    private static Texts bundles() {
        return new AnnotationConfigApplicationContext("gatehouse.texts").getBean(Texts.class);
    }

    private static SmsSettings settings() {
        return new SmsSettings(
                null,
                "阿里企业采购",
                20,
                Duration.ofMinutes(2),
                30,
                Duration.ofSeconds(1),
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                5,
                Duration.ofSeconds(30));
    }
}
