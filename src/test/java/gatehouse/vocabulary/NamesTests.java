package gatehouse.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 姓名, 企业名称 and 会员名 where the vectors leave off. */
class NamesTests {

    @ParameterizedTest(name = "U+{0} is a middle dot")
    @ValueSource(strings = {"B7", "2022", "2027", "22C5", "2219", "30FB", "FF65", "2D9", "387", "2E31"})
    void everyKindOfMiddleDotIsOne(String dot) {
        String typed = "买买提" + Character.toString(Integer.parseInt(dot, 16)) + "艾力";

        assertThat(PersonName.parse(typed).required().canonical()).isEqualTo("买买提·艾力");
    }

    @ParameterizedTest(name = "U+{0} is Chinese")
    @ValueSource(
            strings = {
                "3007", "3402", "9FA6", "20BB7", "2A700", "2B74E", "2B8B8", "2CEB1", "2EBF1", "30000", "31350", "323B0"
            })
    void everyExtensionOfHanIsAccepted(String han) {
        String typed = "李" + Character.toString(Integer.parseInt(han, 16));

        assertThat(PersonName.parse(typed).required().canonical()).isEqualTo(typed);
        assertThat(CompanyName.parse(typed + "有限公司").isAccepted()).isTrue();
        assertThat(MemberName.parse(typed + "a").isAccepted()).isTrue();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "'  张   三  ', 张 三",
        "Ｊｏｈｎ, John",
        "O’Neil, O’Neil",
        "Nguyễn Văn An, Nguyễn Văn An",
        "Robert Downey Jr., Robert Downey Jr.",
        "\u00a0王\u00a0五\u00a0, 王 五",
        "佐々木, 佐々木",
    })
    void aNameHasOneCanonicalForm(String typed, String canonical) {
        assertThat(PersonName.parse(typed).required().canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "{0} -> {1} ({2})")
    @CsvSource({
        "张, LENGTH, one character",
        "𠮷, LENGTH, one character of two units",
        "·张三, FORMAT, a leading dot",
        "-张三, FORMAT, a leading hyphen",
        "张.·三, FORMAT, two dots of different kinds",
        "J..Smith, FORMAT, two full stops",
        "张三?, CHARSET, a question mark",
        "김철수, CHARSET, Hangul",
        "张\u0308三, CHARSET, a diacritic over no Latin letter",
        "张\u007f三, CONTROL, DEL",
        "张\u0085三, CONTROL, NEL",
        "'\u200b\u3000', EMPTY, nothing to be seen",
        "\ue000张三, CHARSET, private use",
    })
    void aNameIsCheckedInTheOrderOfTheSpec(String typed, String reason, String note) {
        assertThat(PersonName.parse(typed).reason()).as(note).isEqualTo(reason);
    }

    @Test
    void fiftyCharactersAreANameEvenBeyondTheBmp() {
        assertThat(PersonName.parse("𠮷".repeat(50)).isAccepted()).isTrue();
        assertThat(PersonName.parse("𠮷".repeat(51)).reason()).isEqualTo("LENGTH");
        assertThat(PersonName.parse(null).reason()).isEqualTo("EMPTY");
    }

    @Test
    void theTypedGlyphsAreKeptAndWhatNobodySeesIsNot() {
        var name = PersonName.parse(" \u202e\uf92c平\u200b ").required();

        assertThat(name.raw()).isEqualTo("\uf92c平");
        assertThat(name.canonical()).isEqualTo("郎平");
    }

    @Test
    void anInvisibleCharacterInsideALetterChangesNothing() {
        assertThat(PersonName.parse("e\u200b\u0301").reason()).isEqualTo("LENGTH");
        assertThat(PersonName.compare("Jose\u200b\u0301", "JOSÉ")).isEqualTo(NameVerdict.EQUAL);
    }

    @ParameterizedTest(name = "{0} / {1} -> {2}")
    @CsvSource({
        "买买提·艾力, 买买提 艾力, NEAR",
        "J. R. Smith, J R SMITH, NEAR",
        "John Smith, Smith John, DIFFERENT",
        "O'Neil, O’Neil, DIFFERENT",
        "Mary-Ann, Mary Ann, DIFFERENT",
    })
    void onlySpacesAndDotsMakeNamesNear(String registered, String typed, NameVerdict verdict) {
        assertThat(PersonName.parse(registered)
                        .required()
                        .compare(PersonName.parse(typed).required()))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} / {1} -> {2}")
    @CsvSource({
        "阿里巴巴（中国）有限公司, 阿里巴巴中国有限公司, NEAR",
        "阿里巴巴（中国）有限公司, 阿里巴巴【中国】有限公司, EQUAL",
        "阿里巴巴（中国）有限公司, 阿里巴巴［中国］有限公司, EQUAL",
        "欧莱雅·中国有限公司, 欧莱雅中国有限公司, NEAR",
        "'Coca-Cola Co., Ltd.', COCA COLA CO LTD, NEAR",
        "McDonald's 有限公司, McDonald’s有限公司, NEAR",
        "'Ａ、Ｂ公司', AB公司, NEAR",
        "北京\ufe00小米公司, 北京小米公司, EQUAL",
        "甲公司, 乙公司, DIFFERENT",
        "國公司, 国公司, DIFFERENT",
        "甲&乙公司, 甲乙公司, DIFFERENT",
    })
    void onlyMarksMakeCompanyNamesNear(String registered, String typed, NameVerdict verdict) {
        assertThat(CompanyName.compare(registered, typed)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "杭州网易（中国）有限公司, ACCEPTED",
        "'Procter & Gamble Co., Ltd.', ACCEPTED",
        "ООО Ромашка, ACCEPTED",
        "บริษัท ไทย, ACCEPTED",
        "3M中国有限公司, ACCEPTED",
        "【杭州】公司, ACCEPTED",
        "㈱東京, ACCEPTED",
        "〇〇, ACCEPTED",
        "1688, NO_LETTER",
        "'(12)-34', NO_LETTER",
        "甲, LENGTH",
        "' ', EMPTY",
        "甲公司!, CHARSET",
        "甲<b>公司, CHARSET",
        "甲😀公司, CHARSET",
        "٣甲公司, CHARSET",
        "甲\u0000公司, CONTROL",
    })
    void aCompanyNameHasLettersDigitsAndFewSigns(String typed, String outcome) {
        var checked = CompanyName.parse(typed);

        assertThat(checked.isAccepted() ? "ACCEPTED" : checked.reason()).isEqualTo(outcome);
    }

    @Test
    void aCompanyNameHasAtMostAHundredCharactersNotCountingSpaces() {
        assertThat(CompanyName.parse("𠮷 ".repeat(100)).isAccepted()).isTrue();
        assertThat(CompanyName.parse("𠮷".repeat(101)).reason()).isEqualTo("LENGTH");
        assertThat(CompanyName.parse(null).reason()).isEqualTo("EMPTY");
    }

    @Test
    void aCompanyNameKeepsItsBracketsAndIsFoundByItsKey() {
        var name = CompanyName.parse(" abb（中国）有限公司 ").required();

        assertThat(name.raw()).isEqualTo("abb（中国）有限公司");
        assertThat(name.key()).isEqualTo("ABB(中国)有限公司");
        assertThat(name).hasToString("abb（中国）有限公司");
    }

    @ParameterizedTest(name = "{0} -> {1} ({2})")
    @CsvSource({
        "' ', EMPTY, blank",
        "ｕｓｅｒ１, NOT_NORMAL, full width",
        "\uf92c平公司, NOT_NORMAL, a compatibility ideograph",
        "' user1', CHARSET, never trimmed silently",
        "us\u200ber1, CHARSET, zero width",
        "usér1, CHARSET, a diacritic",
        "用户１_, NOT_NORMAL, the form comes before the alphabet",
        "甲_, CHARSET, the alphabet comes before the length",
        "甲乙, LENGTH, four units",
        "汉字汉字汉字汉字汉字汉字汉, LENGTH, 26 units",
        "user١, CHARSET, Arabic digit",
    })
    void aMemberNameIsTakenAsTypedOrNotAtAll(String typed, String reason, String note) {
        assertThat(MemberName.parse(typed).reason()).as(note).isEqualTo(reason);
    }

    @Test
    void whatIsNotValidCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("张"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CompanyName("1688"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MemberName("user name"));
    }
}
