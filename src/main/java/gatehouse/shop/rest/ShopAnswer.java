package gatehouse.shop.rest;

import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.shop.ShopRecord;
import gatehouse.texts.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of a shop on the wire; what is left out is as good as can be. */
@Schema(description = "What is left out is as good as can be")
record ShopAnswer(
        @Schema(example = "0") @Nullable Integer disputes,

        @Schema(description = "In percent", example = "0.02") @Nullable
        BigDecimal disputeRatePercent,

        @Schema(example = "12") @Nullable Integer annualPoints,
        @Schema(example = "false") @Nullable Boolean severeIpViolation,
        @Schema(example = "true") @Nullable Boolean monthlyAlipayTrade,
        @Schema(example = "false") @Nullable Boolean fakeTrade,
        @Schema(example = "true") @Nullable Boolean competitive,
        @Schema(example = "0") @Nullable Integer violationPoints,
        @Schema(example = "false") @Nullable Boolean complianceViolation,
        @Schema(example = "false") @Nullable Boolean infringementPoints,
        @Schema(example = "false") @Nullable Boolean overdue,
        @Schema(example = "false") @Nullable Boolean dishonest,
        @Schema(example = "false") @Nullable Boolean abnormal) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static ShopAnswer of(ShopRecord record) {
        return new ShopAnswer(
                record.disputes(),
                record.disputeRatePercent(),
                record.annualPoints(),
                record.severeIpViolation(),
                record.monthlyAlipayTrade(),
                record.fakeTrade(),
                record.competitive(),
                record.violationPoints(),
                record.complianceViolation(),
                record.infringementPoints(),
                record.overdue(),
                record.dishonest(),
                record.abnormal());
    }

    /** @throws RequestRefused naming each number that cannot be */
    ShopRecord record() {
        List<FieldProblem> problems = new ArrayList<>();
        count("disputes", disputes, problems);
        count("annualPoints", annualPoints, problems);
        count("violationPoints", violationPoints, problems);
        BigDecimal rate = disputeRatePercent == null ? BigDecimal.ZERO : disputeRatePercent;
        if (rate.signum() < 0 || rate.compareTo(HUNDRED) > 0) {
            problems.add(new FieldProblem("disputeRatePercent", "FORMAT", "rest.field.PERCENT"));
        }
        if (!problems.isEmpty()) {
            throw new RequestRefused(Problem.INVALID, problems);
        }
        return new ShopRecord(
                or(disputes),
                rate,
                or(annualPoints),
                isTrue(severeIpViolation),
                isTrue(monthlyAlipayTrade),
                isTrue(fakeTrade),
                competitive == null || competitive,
                or(violationPoints),
                isTrue(complianceViolation),
                isTrue(infringementPoints),
                isTrue(overdue),
                isTrue(dishonest),
                isTrue(abnormal));
    }

    private static void count(String field, @Nullable Integer value, List<FieldProblem> problems) {
        if (value != null && value < 0) {
            problems.add(new FieldProblem(field, "FORMAT", "rest.field.COUNT"));
        }
    }

    private static int or(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
