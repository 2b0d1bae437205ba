package gatehouse.kind.taxpayer;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.texts.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnlineCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0}/{1}: {2} {3}")
    @CsvSource({
        "abc, 12345678, invoiceCode, CHARSET",
        "3300253130, 1234567x, invoiceNumber, CHARSET",
        "3300253130, '', invoiceNumber, EMPTY",
        "'', ' ', invoiceNumber, EMPTY",
        "3300253130, 1234567, invoiceNumber, NUMBER_LENGTH",
        "'', 12345678, invoiceCode, CODE_MISSING",
        "33002531, 12345678, invoiceCode, CODE_LENGTH",
        "3300503130, 12345678, invoiceCode, YEAR",
        "9900253130, 12345678, invoiceCode, REGION",
        "3300253930, 12345678, invoiceCode, KIND",
        "'', 20332000000012345678, invoiceNumber, YEAR",
        "'', 25992000000012345678, invoiceNumber, REGION",
    })
    void aProblemStandsAtTheFieldThatIsWrong(String code, String number, String field, String reason) {
        List<FieldProblem> problems = new ArrayList<>();

        assertThat(OnlineCheck.number(new OnlineCheck.Typed(code, number, "", ""), TODAY, problems))
                .isEmpty();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.code()).isEqualTo(reason);
        });
    }

    @Test
    void aGoodNumberIsNoProblem() {
        List<FieldProblem> problems = new ArrayList<>();

        assertThat(OnlineCheck.number(new OnlineCheck.Typed("3300253130", "12345678", "", ""), TODAY, problems))
                .isPresent();
        assertThat(problems).isEmpty();
    }
}
