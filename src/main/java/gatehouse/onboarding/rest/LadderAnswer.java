package gatehouse.onboarding.rest;

import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The eight steps of a supplier as its platform sees them: what is open, what is next, and what each other one waits for. */
record LadderAnswer(
        @Schema(example = "杭州启明五金") String memberName,

        @Schema(
                description = "The one to take next; none where everything is done or under review",
                example = "GENERAL_TAXPAYER")
        @Nullable
        Step next,

        List<StepAnswer> steps) {

    /** One step. */
    record StepAnswer(
            Step step,

            @Schema(description = "From 1 to 8, as the manual counts", example = "3")
            int number,

            @Schema(
                    description =
                            "DONE, SKIPPED, SUSPENDED (an approval was taken back), WAITING (under review), OPEN or LOCKED")
            Rung.State state,

            @Schema(
                    description =
                            "Who must take it: REQUIRED, SMALL_SCALE_MAY_SKIP, OPTIONAL, CASH_ONLY_MAY_SKIP, ONE_CLICK")
            Rung.Necessity necessity,

            @Schema(description = "When it was opened, skipped or suspended") @Nullable
            OffsetDateTime since,

            @Schema(description = "Who declared the skip") @Nullable
            String by,

            @Schema(description = "Why its approval was taken back, while it is not open again") @Nullable
            String revokedReason,

            @Schema(description = "What it waits for") List<MissingAnswer> missing) {}

    /** One missing prerequisite. */
    record MissingAnswer(
            @Schema(example = "REALNAME") String code,
            @Schema(example = "请先完成企业名称认证") String message) {}

    static LadderAnswer of(String memberName, List<Rung> ladder, Function<String, String> words) {
        return new LadderAnswer(
                memberName,
                Rung.next(ladder).orElse(null),
                ladder.stream().map(rung -> of(rung, words)).toList());
    }

    private static StepAnswer of(Rung rung, Function<String, String> words) {
        return new StepAnswer(
                rung.step(),
                rung.step().ordinal() + 1,
                rung.state(),
                rung.necessity(),
                beijing(rung.since()),
                rung.by(),
                rung.revoked(),
                rung.missing().stream()
                        .map(missing -> new MissingAnswer(missing.code(), words.apply(missing.messageKey())))
                        .toList());
    }

    private static @Nullable OffsetDateTime beijing(@Nullable Instant instant) {
        return instant == null ? null : ApplicationAnswer.beijing(instant);
    }
}
