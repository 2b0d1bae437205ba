package gatehouse.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the vocabulary can say, it says in both languages, and the bundles hold nothing else. */
class VocabularyMessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"vocabulary.properties", "vocabulary_en.properties"})
    void everyCodeHasItsText(String bundle) throws IOException {
        Properties texts = read(bundle);

        assertThat(new TreeSet<>(texts.stringPropertyNames())).isEqualTo(new TreeSet<>(keys().toList()));
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank().doesNotContain("'"));
    }

    private static Stream<String> keys() {
        return Stream.of(refusals(), warnings(), words()).flatMap(keys -> keys);
    }

    private static Stream<String> refusals() {
        return groups().flatMap(rules -> rules.reasons().stream().map(reason -> Checked.refused(rules.group(), reason)))
                .map(refused -> Objects.requireNonNull(refused.messageKey()));
    }

    private static Stream<Rules> groups() {
        return Stream.of(
                CreditCode.RULES,
                OrganizationCode.RULES,
                CreditCodeDerivation.RULES,
                RegistrationNumber.RULES,
                ResidentIdNumber.rules(ResidentIdNumber.Context.CN, LocalDate.MAX),
                HomeReturnPermit.rules(HomeReturnPermit.Region.HK),
                TaiwanId.RULES,
                TaiwanPermit.RULES,
                PassportNumber.RULES,
                MobileNumber.RULES,
                PersonName.RULES,
                CompanyName.RULES,
                MemberName.RULES,
                BankAccountNumber.RULES,
                BankCode.RULES,
                InvoiceNumber.rules(LocalDate.of(2026, 11, 21)),
                TaxRate.RULES,
                Yuan.RULES,
                CreditLine.RULES);
    }

    private static Stream<String> warnings() {
        return Stream.of(
                        CreditCode.ORG_CHECK,
                        PassportNumber.CN_PASSPORT,
                        IdentityNumber.RESIDENCE_PERMIT,
                        BankAccountNumber.LOOKS_LIKE_CARD)
                .map(Checked::warningKey);
    }

    private static Stream<String> words() {
        return Stream.of(
                        Arrays.stream(Domicile.values()).map(Domicile::messageKey),
                        Arrays.stream(IdentityDocument.values()).map(IdentityDocument::messageKey),
                        Arrays.stream(NameVerdict.values()).map(NameVerdict::messageKey),
                        Arrays.stream(InvoiceNumber.Form.values()).map(InvoiceNumber.Form::messageKey))
                .flatMap(keys -> keys);
    }

    private static Properties read(String bundle) throws IOException {
        var file = Objects.requireNonNull(VocabularyMessagesTests.class.getResourceAsStream("/i18n/" + bundle));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
