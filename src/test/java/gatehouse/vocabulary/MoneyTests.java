package gatehouse.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts, amounts, rates and invoices where the vectors leave off. */
class MoneyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0} -> {1} ({2})")
    @CsvSource({
        "1.3, 130, one decimal",
        "１．30, 130, full width",
        "'  0.01 ', 1, trimmed",
        "007, 700, leading zeros",
        "000000000000000000001, 100, however many",
        "999999999999.99, 99999999999999, the largest",
        "1000000000000, TOO_LARGE, one more",
        "'', EMPTY, nothing",
        "1.234, FORMAT, three decimals",
        "-1, FORMAT, less than nothing",
        "1 000, FORMAT, a space within",
        "'1,000', FORMAT, a comma",
        "1e3, FORMAT, an exponent",
        ".5, FORMAT, no digit in front",
        "1., FORMAT, no digit behind",
        "١, FORMAT, digits of another script",
    })
    void anAmountIsReadInFen(String typed, String outcome, String note) {
        var checked = Yuan.parse(typed);

        assertThat(checked.value().map(yuan -> String.valueOf(yuan.fen())).orElseGet(() -> "" + checked.reason()))
                .as(note)
                .isEqualTo(outcome);
    }

    @Test
    void anAmountIsShownWithTwoDecimalsAndComparedExactly() {
        assertThat(new Yuan(130)).hasToString("1.30").isEqualTo(Yuan.of(new BigDecimal("1.3")));
        assertThat(new Yuan(130)).isGreaterThan(new Yuan(129));
        assertThat(Yuan.parse(null).reason()).isEqualTo("EMPTY");
        assertThatIllegalArgumentException().isThrownBy(() -> new Yuan(-1));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "'', FORMAT",
        "1.234, FORMAT",
        "1E8, FORMAT",
        "+1, FORMAT",
        "0, NOT_POSITIVE",
        "-0.00, NOT_POSITIVE",
        "99999999999999999999999999999999, OVER_LIMIT",
        "２00000000.00, OK",
    })
    void aCreditLineIsCheckedInTheOrderOfTheSpec(String typed, String verdict) {
        var checked = CreditLine.parse(typed);

        assertThat(checked.isAccepted() ? "OK" : checked.reason()).isEqualTo(verdict);
    }

    @Test
    void aCreditLineOfNothingCannotBeMade() {
        assertThat(CreditLine.parse(null).reason()).isEqualTo("FORMAT");
        assertThat(CreditLine.parse("5000.5").required()).hasToString("5000.50");
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditLine(new Yuan(0)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "13, 13%",
        "13.00%, 13%",
        "６, 6%",
        "1.5, 1.5%",
        "免税, 0%",
        "不征税, 0%",
        "'', EMPTY",
        "***, FORMAT",
        "130, FORMAT",
        "-3, FORMAT"
    })
    void aTaxRateIsReadInPercent(String typed, String outcome) {
        var checked = TaxRate.parse(typed);

        assertThat(checked.value().map(TaxRate::toString).orElseGet(() -> "" + checked.reason()))
                .isEqualTo(outcome);
    }

    @Test
    void aTaxRateOfARegisterIsAFraction() {
        assertThat(TaxRate.ofFraction(new BigDecimal("0.13")))
                .isEqualTo(TaxRate.parse("13").required());
        assertThat(TaxRate.ofFraction(new BigDecimal("0.13")).isOfGeneralTaxpayers())
                .isTrue();
        assertThat(TaxRate.ofFraction(new BigDecimal("0.03")).isOfGeneralTaxpayers())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}/{1} -> {2}")
    @CsvSource({
        "011002000111, 12345678, E_ORDINARY",
        "１１00172320, 00000001, PAPER_ORDINARY",
        "1100993230, 12345678, FREIGHT_SPECIAL",
        "'', 26952000000000000001, DIGITAL20",
        "1100272130, 12345678, YEAR",
        "'', 20332000000000000001, YEAR",
        "211001700312, 12345678, KIND",
        "1100172320, 12345678901234567890, NUMBER_LENGTH",
        "A100172320, 12345678, CHARSET",
        "1100/17, 12345678, CHARSET",
        "'', '', CHARSET",
    })
    void anInvoiceNumberTellsItsForm(String code, String number, String outcome) {
        var checked = InvoiceNumber.parse(code, number, TODAY);

        assertThat(checked.value().map(invoice -> invoice.form().name()).orElseGet(() -> "" + checked.reason()))
                .isEqualTo(outcome);
    }

    @Test
    void anAccountShowsItsLastFour() {
        var account = new BankAccountNumber("33050161612700000123");

        assertThat(account).hasToString("****************0123");
        assertThat(account.lastFour()).isEqualTo("0123");
        assertThat(BankAccountNumber.parse("0000-0000").reason()).isEqualTo("ALL_ZERO");
        assertThat(BankAccountNumber.parse("6222020200112230000").warnings()).isEmpty();
    }
}
