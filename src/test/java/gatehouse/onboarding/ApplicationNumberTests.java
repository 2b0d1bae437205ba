package gatehouse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationNumberTests {

    /** The 13th in Beijing, still the 12th in London. */
    private static final Instant EARLY_ON_THE_13TH = Instant.parse("2026-11-12T16:30:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 31, 32, 1_048_575, 1_048_576, 33_554_431, 33_554_432, 4_000_000_000L, 1L << 50})
    void aNumberCarriesItsDayAndItsId(long id) {
        String number = ApplicationNumber.of(id, EARLY_ON_THE_13TH).value();

        assertThat(ApplicationNumber.read(number))
                .contains(new ApplicationNumber.Reading(number, LocalDate.of(2026, 11, 13), id));
    }

    @Test
    void upToAMillionNumbersHaveFiveCharactersBehindTheHyphenAndThenMore() {
        assertThat(ApplicationNumber.of(1, EARLY_ON_THE_13TH).value()).matches("A20261113-[0-9A-Z]{5}");
        assertThat(ApplicationNumber.of((1 << 20) - 1, EARLY_ON_THE_13TH).value())
                .hasSize(15);
        assertThat(ApplicationNumber.of(1 << 20, EARLY_ON_THE_13TH).value()).hasSize(16);
        assertThat(ApplicationNumber.of(1 << 25, EARLY_ON_THE_13TH).value()).hasSize(17);
    }

    @Test
    void numbersOfOneDayDifferAndDoNotCountUp() {
        Set<String> numbers = new HashSet<>();
        for (long id = 1; id <= 10_000; id++) {
            numbers.add(ApplicationNumber.of(id, EARLY_ON_THE_13TH).value());
        }

        assertThat(numbers).hasSize(10_000);
        String first = ApplicationNumber.of(1, EARLY_ON_THE_13TH).value().substring(10, 12);
        String second = ApplicationNumber.of(2, EARLY_ON_THE_13TH).value().substring(10, 12);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void everySingleWrongCharacterIsFound() {
        String number = ApplicationNumber.of(4711, EARLY_ON_THE_13TH).value();

        for (int at = 1; at < number.length(); at++) {
            if (at != 9) {
                for (char wrong : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                    String typed = number.substring(0, at) + wrong + number.substring(at + 1);
                    if (!typed.equals(number)) {
                        assertThat(ApplicationNumber.read(typed)).as(typed).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void itMayBeTypedInSmallLettersAndWithLookalikes() {
        long id = 1;
        while (!ApplicationNumber.of(id, EARLY_ON_THE_13TH)
                .value()
                .substring(10)
                .matches(".*0.*1.*")) {
            id++;
        }
        String number = ApplicationNumber.of(id, EARLY_ON_THE_13TH).value();
        String typed =
                number.substring(0, 10) + number.substring(10).replace('0', 'o').replace('1', 'l');

        assertThat(ApplicationNumber.read(" " + typed))
                .map(ApplicationNumber.Reading::id)
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "A20261113", "A20261113-", "A20261113-8F3", "20261113-8F3K2", "A20261399-8F3K2"})
    void whatIsNoNumberIsNotRead(String typed) {
        assertThat(ApplicationNumber.read(typed)).isEmpty();
    }
}
