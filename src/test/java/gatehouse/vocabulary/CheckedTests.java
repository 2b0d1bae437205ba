package gatehouse.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedTests {

    @Test
    void whatIsAcceptedHasAValueAndNoReason() {
        Checked<String> accepted = Checked.accepted("x", List.of("DOUBT"));

        assertThat(accepted.isAccepted()).isTrue();
        assertThat(accepted.value()).contains("x");
        assertThat(accepted.required()).isEqualTo("x");
        assertThat(accepted.reason()).isNull();
        assertThat(accepted.messageKey()).isNull();
        assertThat(accepted.map(String::length)).isEqualTo(Checked.accepted(1, List.of("DOUBT")));
    }

    @Test
    void whatIsRefusedHasAReasonWithAText() {
        Checked<String> refused = Checked.refused("uscc", "CHECK");

        assertThat(refused.isAccepted()).isFalse();
        assertThat(refused.value()).isEmpty();
        assertThat(refused.warnings()).isEmpty();
        assertThat(refused.reason()).isEqualTo("CHECK");
        assertThat(refused.messageKey()).isEqualTo("vocabulary.uscc.CHECK");
        assertThat(refused.map(String::length)).isEqualTo(Checked.refused("uscc", "CHECK"));
        assertThatIllegalArgumentException().isThrownBy(refused::required).withMessageContaining("CHECK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "business_license", "A1", "_AB"})
    void theCodeOfAKindIsInCapitals(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KindCode(code));
    }

    @Test
    void aKindShowsItsCode() {
        assertThat(new KindCode("BUSINESS_LICENSE")).hasToString("BUSINESS_LICENSE");
        assertThatIllegalArgumentException().isThrownBy(() -> new KindCode("A".repeat(41)));
    }
}
