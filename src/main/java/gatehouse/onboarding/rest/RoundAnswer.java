package gatehouse.onboarding.rest;

import gatehouse.onboarding.FormConsent;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.RoundDetail;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One round of an application, as it was sent in and as it ended. */
record RoundAnswer(
        @Schema(example = "1") int round,
        OffsetDateTime submittedAt,

        @Schema(description = "The form in clear", example = "{\"companyName\": \"杭州启明五金有限公司\"}")
        Map<String, String> form,

        @Schema(description = "The scans by their slots", example = "{\"LICENSE\": 4711}")
        Map<String, Long> scans,

        @Schema(description = "How it ended; none while it is open, or where it was taken back") @Nullable
        Outcome outcome,

        @Nullable OffsetDateTime decidedAt,

        @Schema(description = "Why it was not approved, or what is missing")
        List<ApplicationAnswer.Reason> reasons,

        @Schema(description = "What was agreed to with it") List<Consent> consents) {

    /** A document that was agreed to. */
    record Consent(
            @Schema(description = "The consent in the form", example = "agreed")
            String field,

            @Schema(description = "Its code, as `/api/v1/agreements` has it", example = "BILL_SERVICE")
            String document,

            @Schema(example = "2026-01") String version,
            OffsetDateTime acceptedAt) {

        static Consent of(FormConsent given) {
            return new Consent(
                    given.field(), given.document(), given.version(), ApplicationAnswer.beijing(given.acceptedAt()));
        }
    }

    static RoundAnswer of(RoundDetail round, List<RejectionReason> told) {
        var decided = round.decidedAt();
        Map<String, Long> scans = new TreeMap<>();
        round.scans().forEach((slot, scan) -> scans.put(slot, scan.value()));
        return new RoundAnswer(
                round.round(),
                ApplicationAnswer.beijing(round.deadline().submittedAt()),
                new TreeMap<>(round.fields()),
                scans,
                round.outcome(),
                decided == null ? null : ApplicationAnswer.beijing(decided),
                told.stream().map(ApplicationAnswer.Reason::of).toList(),
                round.consents().stream().map(Consent::of).toList());
    }
}
