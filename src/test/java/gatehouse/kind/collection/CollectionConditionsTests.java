package gatehouse.kind.collection;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.Vectors;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

class CollectionConditionsTests {

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("rongyishou")
    void everyVectorHolds(Vectors.Row row) {
        var failed = CollectionConditions.failed(record(row.json().path("changed")));

        assertThat(failed).extracting(CollectionConditions::code).isEqualTo(row.texts("failed"));
        assertThat(failed.isEmpty()).isEqualTo(row.flag("ok"));
    }

    private static CollectionRecord record(JsonNode changed) {
        return new CollectionRecord(
                changed.path("disputes").asInt(0),
                new BigDecimal(changed.path("disputeRatePct").asString("0")),
                changed.path("annualPoints").asInt(0),
                changed.path("ipSevere").asBoolean(false),
                changed.path("realname").asBoolean(true),
                changed.path("monthlyAlipayTrade").asBoolean(false),
                changed.path("invoiceCapable").asBoolean(true),
                changed.path("buyerPool").asBoolean(false));
    }
}
