package gatehouse.onboarding.rest;

import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.supplier.TradeRole;
import gatehouse.texts.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The eight steps of a supplier as its platform sees them: what is open, what is next, and what each other one waits for. */
record LadderAnswer(
        @Schema(example = "杭州启明五金") String memberName,

        TradeRole tradeRole,

        @Schema(
                description =
                        "The one to take next; none where everything is done or under review, nor beyond the second"
                                + " step for who only buys. Where a condition of it is `unmet`, that is what it waits for",
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
                            "DONE, SKIPPED, SUSPENDED (an approval was taken back, its own or one that it stands on), WAITING (under review), OPEN or LOCKED")
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

            @Schema(description = "What it waits for") List<MissingAnswer> missing,

            @Schema(
                    description = "Where it is OPEN, which of its conditions the supplier does not meet: an application"
                            + " would be refused for them with conditions-not-met")
            List<MissingAnswer> unmet) {}

    /** One missing prerequisite, or one condition that is not met. */
    record MissingAnswer(
            @Schema(example = "REALNAME") String code,
            @Schema(example = "请先完成企业名称认证") String message) {}

    static LadderAnswer of(
            String memberName,
            TradeRole role,
            List<Rung> ladder,
            Map<Step, List<FieldProblem>> unmet,
            Function<FieldProblem, String> words) {
        return new LadderAnswer(
                memberName,
                role,
                Rung.next(ladder, role).orElse(null),
                ladder.stream()
                        .map(rung -> of(rung, unmet.getOrDefault(rung.step(), List.of()), words))
                        .toList());
    }

    private static StepAnswer of(Rung rung, List<FieldProblem> unmet, Function<FieldProblem, String> words) {
        return new StepAnswer(
                rung.step(),
                rung.step().ordinal() + 1,
                rung.state(),
                rung.necessity(),
                beijing(rung.since()),
                rung.by(),
                rung.revoked(),
                rung.missing().stream()
                        .map(missing -> answer(missing.problem(), words))
                        .toList(),
                unmet.stream().map(problem -> answer(problem, words)).toList());
    }

    private static MissingAnswer answer(FieldProblem problem, Function<FieldProblem, String> words) {
        return new MissingAnswer(problem.code(), words.apply(problem));
    }

    private static @Nullable OffsetDateTime beijing(@Nullable Instant instant) {
        return instant == null ? null : ApplicationAnswer.beijing(instant);
    }
}
