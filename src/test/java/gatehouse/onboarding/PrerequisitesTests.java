package gatehouse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

class PrerequisitesTests {

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("prerequisites")
    void everyVectorHolds(Vectors.Row row) {
        Step step = Step.values()[row.json().path("step").asInt() - 1];

        var missing = Prerequisites.missing(step, standing(row.json().path("state")));

        assertThat(missing).extracting(Prerequisite::code).isEqualTo(row.texts("missing"));
        assertThat(missing.isEmpty()).isEqualTo(row.flag("ok"));
    }

    @Test
    void allThatIsMissingIsTold() {
        Standing nothing = new Standing(false, false, TaxStanding.NONE, false, false, false);

        assertThat(Prerequisites.missing(Step.ACCOUNT, nothing)).isEmpty();
        assertThat(Prerequisites.missing(Step.PROCUREMENT_MERCHANT, nothing))
                .containsExactly(
                        Prerequisite.ACCOUNT, Prerequisite.REALNAME, Prerequisite.COLLECTION, Prerequisite.TAX);
        assertThat(Prerequisites.missing(Step.BILL_ACCOUNT, nothing))
                .containsExactly(Prerequisite.ACCOUNT, Prerequisite.REALNAME, Prerequisite.MERCHANT);
    }

    private static Standing standing(JsonNode state) {
        return new Standing(
                state.path("account").asBoolean(),
                state.path("realname").asBoolean(),
                TaxStanding.valueOf(state.path("tax").asString()),
                state.path("pool").asBoolean(),
                state.path("rys").asBoolean(),
                state.path("qcs").asBoolean());
    }
}
