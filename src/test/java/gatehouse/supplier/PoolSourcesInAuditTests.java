package gatehouse.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class PoolSourcesInAuditTests {

    private final PoolSourcesInAudit sources = new PoolSourcesInAudit();

    @ParameterizedTest
    @EnumSource(PoolSource.class)
    void everyWayIntoAPoolHasItsWordsInTheRecord(PoolSource source) {
        Texts texts = new AnnotationConfigApplicationContext("gatehouse.texts").getBean(Texts.class);

        assertThat(sources.labelKey("pool.joined", source.name()))
                .hasValueSatisfying(key -> assertThat(Texts.LANGUAGES).allMatch(language -> texts.has(language, key)));
    }

    @Test
    void elsewhereTheseWordsMeanNothing() {
        assertThat(sources.labelKey("CASE_RELEASED", "LINK")).isEmpty();
        assertThat(sources.labelKey("pool.joined", "GIFT")).isEmpty();
    }
}
