package gatehouse.kind.taxpayer;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.counterpart.CounterpartAway;
import gatehouse.kind.taxpayer.AutomaticCheck.Verdict;
import gatehouse.register.InvoiceClaim;
import gatehouse.register.InvoiceFinding;
import gatehouse.register.RegisteredInvoice;
import gatehouse.register.RegisteredInvoice.Party;
import gatehouse.register.TaxRegister;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CreditCode;
import gatehouse.vocabulary.InvoiceNumber;
import gatehouse.vocabulary.TaxRate;
import gatehouse.vocabulary.Yuan;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class AutomaticCheckTests {

    /** Still the 20th in UTC, and the 21st in Beijing. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T17:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Party COMPANY = new Party("杭州启明五金有限公司", "91330100716105852F");
    private static final Party BUYER = new Party("某某采购有限公司", "91330100MA2B1CD36K");
    private static final String SPECIAL = "3300253130";

    private final List<InvoiceClaim> asked = new ArrayList<>();

    @Test
    void aSpecialInvoiceOfItsOwnProvesTheSupplier() {
        assertThat(check(genuine(false, COMPANY, BUYER, "13")).check(claim(SPECIAL, TODAY)))
                .isEqualTo(new Verdict.Proven());
        assertThat(asked).hasSize(1);
    }

    @Test
    void allThatTheInvoiceDoesNotShowIsTold() {
        assertThat(check(genuine(true, BUYER, COMPANY, "3")).check(claim(SPECIAL, TODAY)))
                .isEqualTo(new Verdict.NotProven(List.of("AGENT_ISSUED", "NOT_SELLER", "RATE_TOO_LOW")));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "3300253320, 2026-11-21, NOT_SPECIAL",
        "3300253130, 2026-08-22, OLDER_THAN_90_DAYS",
        "3300253130, 2026-11-22, FUTURE_DATE",
    })
    void whatTheClaimAloneTellsIsNotAskedFor(String code, LocalDate issued, String reason) {
        assertThat(check(genuine(false, COMPANY, BUYER, "13")).check(claim(code, issued)))
                .isEqualTo(new Verdict.NotProven(List.of(reason)));
        assertThat(asked).isEmpty();
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                Arguments.of(new InvoiceFinding.TakenBack(), "TAKEN_BACK"),
                Arguments.of(new InvoiceFinding.Differs(), "DIFFERS"),
                Arguments.of(new InvoiceFinding.NotFound(), "NOT_FOUND"),
                Arguments.of(new InvoiceFinding.AskedTooOften(), "ASKED_TOO_OFTEN"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("findings")
    void aNoOfTheRegisterIsANo(InvoiceFinding finding, String reason) {
        Verdict verdict = check(finding).check(claim(SPECIAL, TODAY));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.NotProven.class, no -> {
            assertThat(no.codes()).containsExactly(reason);
            assertThat(texts("taxpayer")).containsKeys(no.messageKeys().toArray());
            assertThat(texts("taxpayer_en")).containsKeys(no.messageKeys().toArray());
        });
    }

    @Test
    void withoutAnAnswerNothingIsDecided() {
        TaxRegister away = claim -> {
            throw CounterpartAway.passing("silence", null);
        };

        assertThat(with(away).check(claim(SPECIAL, TODAY))).isEqualTo(new Verdict.NoAnswer());
        assertThat(new AutomaticCheck(new StaticListableBeanFactory().getBeanProvider(TaxRegister.class), CLOCK)
                        .check(claim(SPECIAL, TODAY)))
                .isEqualTo(new Verdict.NoAnswer());
    }

    private AutomaticCheck check(InvoiceFinding finding) {
        return with(claim -> {
            asked.add(claim);
            return finding;
        });
    }

    private static AutomaticCheck with(TaxRegister register) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("register", register);
        return new AutomaticCheck(beans.getBeanProvider(TaxRegister.class), CLOCK);
    }

    private static InvoiceFinding genuine(boolean byAgency, Party seller, Party buyer, String rate) {
        return new InvoiceFinding.Genuine(new RegisteredInvoice(
                true,
                byAgency,
                TODAY,
                seller,
                buyer,
                List.of(TaxRate.parse(rate).required())));
    }

    private static InvoiceClaim claim(String code, LocalDate issued) {
        return new InvoiceClaim(
                new InvoiceNumber(code, "12345678"),
                issued,
                new Yuan(100_00),
                new CompanyName(COMPANY.name()),
                new CreditCode(COMPANY.taxNumber()));
    }

    private static Properties texts(String bundle) {
        String file = "/i18n/" + bundle + ".properties";
        var stream = Objects.requireNonNull(AutomaticCheckTests.class.getResourceAsStream(file));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
