package gatehouse.kind.merchant;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** 入驻条件 of 企采商, Q01 to Q12 of the manual, each judged by itself (spec A.7). */
public enum EntryConditions {
    REALNAME("Q01", MerchantRecord::realname),
    COLLECTION("Q02", MerchantRecord::collection),
    /** At most two disputes within 90 days, or 纠纷率不超过0.03%. */
    FEW_DISPUTES(
            "Q03", record -> record.disputes() <= EntryConditions.MOST_DISPUTES || isLow(record.disputeRatePercent())),
    /** 年度扣分低于36分, and no severe violation of intellectual property. */
    FEW_POINTS("Q04", record -> record.annualPoints() < EntryConditions.POINTS && !record.severeIpViolation()),
    NO_FAKE_TRADE("Q05", record -> !record.fakeTrade()),
    COMPETITIVE("Q06", MerchantRecord::competitive),
    /** 违规扣分低于24分. */
    FEW_VIOLATION_POINTS("Q07", record -> record.violationPoints() < EntryConditions.VIOLATION_POINTS),
    COMPLIANT("Q08", record -> !record.complianceViolation()),
    NO_INFRINGEMENT("Q09", record -> !record.infringementPoints()),
    NOT_OVERDUE("Q10", record -> !record.overdue()),
    NOT_DISHONEST("Q11", record -> !record.dishonest()),
    NOT_ABNORMAL("Q12", record -> !record.abnormal());

    public static final int MOST_DISPUTES = 2;
    public static final BigDecimal HIGHEST_DISPUTE_RATE = new BigDecimal("0.03");
    public static final int POINTS = 36;
    public static final int VIOLATION_POINTS = 24;

    /** One line of the twelve: a condition and whether it is met. */
    public record Verdict(EntryConditions condition, boolean met) {}

    private final String code;
    private final Predicate<MerchantRecord> met;

    EntryConditions(String code, Predicate<MerchantRecord> met) {
        this.code = code;
        this.met = met;
    }

    /** All twelve, in the order of the manual. */
    public static List<Verdict> verdicts(MerchantRecord record) {
        return Arrays.stream(values())
                .map(condition -> new Verdict(condition, condition.met.test(record)))
                .toList();
    }

    /** In the order of the manual; nothing: the supplier may apply. */
    public static List<EntryConditions> failed(MerchantRecord record) {
        return verdicts(record).stream()
                .filter(verdict -> !verdict.met())
                .map(Verdict::condition)
                .toList();
    }

    public String code() {
        return code;
    }

    /** 去完成: a step of the ladder mends it; of any other the manual says 暂不能入驻. */
    public boolean isMendedByAStep() {
        return this == REALNAME || this == COLLECTION;
    }

    public String messageKey() {
        return "merchant.condition." + code;
    }

    /** How it reads where it is not met, to whoever would take the other for good news. */
    public String unmetKey() {
        return messageKey() + ".unmet";
    }

    /** What a supplier who does not meet it can do. */
    public String hintKey() {
        return "merchant.hint." + (isMendedByAStep() ? code : "NOT_YET");
    }

    private static boolean isLow(BigDecimal disputeRatePercent) {
        return disputeRatePercent.compareTo(HIGHEST_DISPUTE_RATE) <= 0;
    }
}
