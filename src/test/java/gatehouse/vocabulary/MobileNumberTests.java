package gatehouse.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 手机号 where the vectors leave off. */
class MobileNumberTests {

    @ParameterizedTest(name = "{0} -> {1} ({2})")
    @CsvSource({
        "＋８６１３８００１３８０００, 13800138000, the prefix in full width",
        "００８６１３８００１３８０００, 13800138000, 0086 in full width",
        "+86－138－0013－8000, 13800138000, full-width hyphens",
        "\u202d13800138000\u202c, 13800138000, direction marks of an address book",
        "13000000000, 13000000000, the first segment",
        "19999999999, 19999999999, the last segment",
        "+8612012345678, PREFIX, with the prefix taken off",
        "(86)13800138000, CHARSET, brackets",
        "138.0013.8000, CHARSET, dots",
        "138‐0013‐8000, CHARSET, U+2010 is no hyphen in the normal form",
        "١٣٨٠٠١٣٨٠٠٠, CHARSET, Arabic digits",
        "138001380001, LENGTH, twelve",
        "'', EMPTY, nothing",
    })
    void aMobileNumberHasElevenDigits(String typed, String outcome, String note) {
        var checked = MobileNumber.parse(typed);

        assertThat(checked.value().map(MobileNumber::value).orElseGet(() -> "" + checked.reason()))
                .as(note)
                .isEqualTo(outcome);
    }

    @Test
    void nothingTypedIsEmpty() {
        assertThat(MobileNumber.parse(null).reason()).isEqualTo("EMPTY");
    }
}
