package gatehouse.onboarding.rest;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.RejectionReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application as its platform sees it: its state, its promise in words, and the reasons where it was not approved. */
record ApplicationAnswer(
        @Schema(example = "A20261113-8F3K2") String number,
        @Schema(example = "杭州启明五金") String memberName,
        @Schema(example = "BUSINESS_LICENSE") String kind,
        ApplicationState state,

        @Schema(description = "Grows with every time it is sent again", example = "1")
        int round,

        @Schema(example = "杭州启明五金有限公司") String companyName,
        OffsetDateTime submittedAt,

        @Schema(description = "The promise is kept by a decision before this time; none where nothing is promised")
        @Nullable
        OffsetDateTime promisedBefore,

        @Schema(description = "The limit is kept by a decision before this time")
        OffsetDateTime latestBefore,

        @Schema(description = "Whether the calendar of a needed year is not announced yet")
        boolean provisional,

        @Schema(description = "Why the deadline is what it is")
        PromiseExplanation explanation,

        @Nullable OffsetDateTime decidedAt,

        @Schema(description = "Why it was not approved, or what is missing")
        List<Reason> reasons) {

    /** The same in both languages. */
    record PromiseExplanation(String zh, String en) {}

    /** One reason, for the supplier's eyes. */
    record Reason(
            @Schema(example = "LICENSE_BLURRED") String code,

            @Schema(description = "The field or scan slot that it is about", example = "LICENSE") @Nullable
            String target,

            @Schema(example = "营业执照图片不清晰，请重新拍摄上传") String text) {

        static Reason of(RejectionReason reason) {
            return new Reason(reason.code(), reason.target(), reason.supplierText());
        }
    }

    static OffsetDateTime beijing(Instant instant) {
        return instant.atZone(BusinessCalendar.ZONE).toOffsetDateTime();
    }
}
