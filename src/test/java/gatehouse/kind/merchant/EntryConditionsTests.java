package gatehouse.kind.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.Vectors;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntryConditionsTests {

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("qicaishang")
    void everyVectorHolds(Vectors.Row row) {
        var failed = EntryConditions.failed(record(row.json().path("changed")));

        assertThat(failed).extracting(EntryConditions::code).isEqualTo(row.texts("failed"));
        assertThat(failed.isEmpty()).isEqualTo(row.flag("ok"));
    }

    @Test
    void eachOfTheTwelveHasItsOwnVerdict() {
        JsonNode changed =
                JsonMapper.shared().readTree("{\"collection\":false,\"violationPoints\":24,\"ipSevere\":true}");

        assertThat(EntryConditions.verdicts(record(changed)))
                .hasSize(12)
                .filteredOn(verdict -> !verdict.met())
                .extracting(verdict -> verdict.condition().hintKey())
                .containsExactly("merchant.hint.Q02", "merchant.hint.NOT_YET", "merchant.hint.NOT_YET");
    }

    private static MerchantRecord record(JsonNode changed) {
        return new MerchantRecord(
                changed.path("realname").asBoolean(true),
                changed.path("collection").asBoolean(true),
                changed.path("disputes").asInt(0),
                new BigDecimal(changed.path("disputeRatePct").asString("0")),
                changed.path("annualPoints").asInt(0),
                changed.path("ipSevere").asBoolean(false),
                changed.path("fakeTrade3m").asBoolean(false),
                changed.path("competitive").asBoolean(true),
                changed.path("violationPoints").asInt(0),
                changed.path("compliance").asBoolean(false),
                changed.path("infringePoints").asBoolean(false),
                changed.path("overdue").asBoolean(false),
                changed.path("dishonest").asBoolean(false),
                changed.path("abnormal").asBoolean(false));
    }
}
