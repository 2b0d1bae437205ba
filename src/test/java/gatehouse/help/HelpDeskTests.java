package gatehouse.help;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.texts.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(HelpDeskTests.Words.class)
class HelpDeskTests {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    Texts texts;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "报价教程, quotation",
        "手机收不到验证码, code-missing",
        "农村信用社, rural-credit",
        "95188 转 3, bill-phone",
        "4008001688, contact",
        "华为, sms-blocked",
        "开户许可证取消, account-permit",
        "台胞证 括号, taiwan-permit",
        "姓名 空格, name-space",
        "护照 版本, passport-version",
        "诚信通, no-paid-membership",
        "灰色, credit-grey",
        "收票易 ９５１８８, bill-phone",
    })
    void whatTheManualsAnswerIsFound(String question, String first) {
        // words are parted as people part them
        String asked = question.replace("开户许可证取消", "开户许可证 取消");

        assertThat(desk().search(asked, CHINESE)).extracting(HelpText::id).startsWith(first);
    }

    @Test
    void everyWordCounts() {
        assertThat(desk().search("护照 95188", CHINESE)).isEmpty();
        assertThat(desk().search("  ", CHINESE)).hasSize(HelpArticle.values().length);
    }

    @Test
    void englishIsSearchedToo() {
        assertThat(desk().search("Huawei blocked", Locale.ENGLISH))
                .extracting(HelpText::id)
                .startsWith("sms-blocked");
    }

    @ParameterizedTest(name = "{0} is about {1}")
    @CsvSource({
        "portal/register, ACCOUNT",
        "portal/join/abc, POOL",
        "portal/license, LICENSE",
        "portal/deposit/7, DEPOSIT",
        "portal/bill, BILL",
        "portal, GENERAL",
        "portal/applications/A1, GENERAL",
    })
    void aPageHasItsTopic(String path, HelpTopic topic) {
        assertThat(HelpTopic.of(path)).isEqualTo(topic);
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicHasAnswers(HelpTopic topic) {
        assertThat(desk().about(topic, CHINESE)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyArticleHasItsWordsInBothLanguages(HelpArticle article) {
        for (String part : List.of("title", "body", "words")) {
            for (Locale language : Texts.LANGUAGES) {
                assertThat(texts.has(language, article.key(part)))
                        .as(article.key(part) + " " + language)
                        .isTrue();
            }
            assertThat(texts.in(Locale.ENGLISH, article.key("body")))
                    .isNotEqualTo(texts.in(CHINESE, article.key("body")));
        }
    }

    @Test
    void noTextBelongsToAnArticleThatIsNotThere() throws IOException {
        var bundle = new java.util.Properties();
        try (var file = new java.io.InputStreamReader(
                java.util.Objects.requireNonNull(HelpDesk.class.getResourceAsStream("/i18n/help.properties")),
                java.nio.charset.StandardCharsets.UTF_8)) {
            bundle.load(file);
        }

        assertThat(bundle.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("help.article."))
                        .map(key -> key.split("\\.")[2])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(HelpArticle.values()).map(HelpArticle::id).toList());
    }

    private HelpDesk desk() {
        return new HelpDesk(texts);
    }

    /** The bundles, nothing else. */
    @ComponentScan("gatehouse.texts")
    static class Words {}
}
