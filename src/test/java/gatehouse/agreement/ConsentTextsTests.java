package gatehouse.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTextsTests {

    /** What is agreed to is linked where one agrees, and is plain words where the answer is shown. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "bill,             bill.field.agreed",
        "bill_en,          bill.field.agreed",
        "collection,       collection.field.collectionAgreed",
        "collection_en,    collection.field.collectionAgreed",
        "collection,       collection.field.billsAgreed",
        "collection_en,    collection.field.billsAgreed",
        "merchant,         merchant.field.agreed",
        "merchant_en,      merchant.field.agreed"
    })
    void aConsentNamesItsDocumentsByTheirPlaces(String bundle, String field) throws IOException {
        Properties texts = texts(bundle);

        assertThat(texts.getProperty(field + ".consent")).contains("{0}");
        assertThat(texts.getProperty(field + ".true")).isNotBlank().doesNotContain("{");
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (var stream = ConsentTextsTests.class.getResourceAsStream("/i18n/" + bundle + ".properties");
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
