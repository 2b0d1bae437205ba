package gatehouse.kind;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.kind.bill.BillAccountBranch;
import gatehouse.kind.bill.BillScan;
import gatehouse.kind.collection.CollectionConditions;
import gatehouse.kind.merchant.EntryConditions;
import gatehouse.kind.taxpayer.InvoiceAbility;
import gatehouse.onboarding.Prerequisite;
import gatehouse.texts.FieldProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a rule says no with, it says in both languages. */
class KindMessagesTests {

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Stream<String> keys() {
        return Stream.of(
                        Arrays.stream(Prerequisite.values()).map(Prerequisite::messageKey),
                        Arrays.stream(InvoiceAbility.values()).map(InvoiceAbility::messageKey),
                        Arrays.stream(CollectionConditions.values()).map(CollectionConditions::messageKey),
                        Arrays.stream(EntryConditions.values()).map(EntryConditions::messageKey),
                        Arrays.stream(EntryConditions.values()).map(EntryConditions::unmetKey),
                        Arrays.stream(EntryConditions.values()).map(EntryConditions::hintKey),
                        Arrays.stream(BillScan.values()).map(BillScan::messageKey),
                        Stream.of("1", "110108012660422")
                                .flatMap(number -> BillAccountBranch.problems(number, null, Set.of(), false).stream())
                                .map(FieldProblem::messageKey))
                .flatMap(keys -> keys)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyNoHasItsTextInBothLanguages(String key) {
        String bundle = "i18n/" + key.substring(0, key.indexOf('.'));

        String chinese = text(bundle, Locale.ROOT, key);
        String english = text(bundle, Locale.ENGLISH, key);

        assertThat(List.of(chinese, english)).noneMatch(String::isBlank);
        assertThat(chinese).isNotEqualTo(english);
    }

    private static String text(String bundle, Locale language, String key) {
        return ResourceBundle.getBundle(bundle, language, EXACTLY).getString(key);
    }
}
