package gatehouse.onboarding.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a platform sends in for a supplier; sent again after a rejection, it is the next round of the same application. */
record NewApplication(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "杭州启明五金") @Nullable
        String memberName,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "BUSINESS_LICENSE") @Nullable
        String kind,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "The fields of the kind's form, by name") @Nullable
        Map<String, @Nullable String> form,

        @Schema(description = "The ids of uploaded scans, by slot") @Nullable
        Map<String, @Nullable Long> scans) {}
