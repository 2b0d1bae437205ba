package gatehouse.onboarding.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What a platform sends in for a supplier; sent again after a rejection, it is the next round of the same application. */
@Schema(example = NewApplication.EXAMPLE)
record NewApplication(
        @Nullable String memberName,
        @Nullable String kind,

        @Schema(description = "The fields of the kind's form, by name")
        @Nullable
        @JsonDeserialize(contentUsing = TextOnly.class)
        Map<String, @Nullable String> form,

        @Schema(description = "The ids of uploaded scans, by slot") @Nullable
        Map<String, @Nullable Long> scans) {

    static final String EXAMPLE = """
            {
              "memberName": "杭州启明五金",
              "kind": "BUSINESS_LICENSE",
              "form": {
                "companyName": "杭州启明五金有限公司",
                "numberType": "CREDIT_CODE",
                "companyNumber": "91330100716105852F",
                "domicile": "CN",
                "representativeName": "王小明",
                "identityNumber": "11010519491231002X",
                "representativeMobile": "13800138000",
                "operatorMobile": "13900139000"
              },
              "scans": {"LICENSE": 1, "ID_FRONT": 2, "ID_BACK": 3}
            }""";
}
