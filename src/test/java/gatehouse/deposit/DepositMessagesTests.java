package gatehouse.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.bank.BankHint;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a deposit can be, be refused for, or come to, it says in both languages. */
class DepositMessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"deposit.properties", "deposit_en.properties"})
    void everyStateAndEveryRefusalHasItsText(String bundle) throws IOException {
        assertThat(read(bundle).stringPropertyNames())
                .containsAll(keys("deposit.state.", DepositState.values()).toList())
                .containsAll(keys("deposit.outcome.", DepositState.values()).toList())
                .containsAll(
                        keys("deposit.refused.", DepositRefused.Cause.values()).toList())
                .containsAll(keys("deposit.now.", DepositRefused.Cause.values()).toList())
                .containsAll(keys("deposit.result.", Verification.values()).toList())
                .containsAll(keys("deposit.bounced.", BounceReason.values()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deposit", "bank", "sandbox"})
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        Properties chinese = read(bundle + ".properties");
        Properties english = read(bundle + "_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
        assertThat(english.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank.properties", "bank_en.properties"})
    void everyHintHasItsText(String bundle) throws IOException {
        assertThat(read(bundle).stringPropertyNames())
                .containsAll(keys("bank.hint.", BankHint.values()).toList());
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Properties read(String bundle) throws IOException {
        Properties texts = new Properties();
        try (var file = Objects.requireNonNull(DepositMessagesTests.class.getResourceAsStream("/i18n/" + bundle));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
