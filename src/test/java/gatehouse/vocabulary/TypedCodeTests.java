package gatehouse.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedCodeTests {

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "819086, 819086, true",
        "' 819086 ', 819086, true",
        "819 086, 819086, true",
        "８１９０８６, 819086, true",
        "81908, 81908, false",
        "8190867, 8190867, false",
        "81908A, 81908A, false",
    })
    void whatStandsAroundTheDigitsIsNoPartOfIt(String typed, String code, boolean wellFormed) {
        assertThat(TypedCode.of(typed).value()).isEqualTo(code);
        assertThat(TypedCode.of(typed).isWellFormed()).isEqualTo(wellFormed);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"''", "'  '", "NULL"},
            nullValues = "NULL")
    void nothingIsNothing(String typed) {
        assertThat(TypedCode.of(typed).isEmpty()).isTrue();
    }
}
