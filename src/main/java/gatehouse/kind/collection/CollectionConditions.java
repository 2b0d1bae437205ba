package gatehouse.kind.collection;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** 开通条件 of 融易收, R1 to R4 of the manual (spec A.7). */
public enum CollectionConditions {
    /** 90天纠纷率不超过0.03%, or fewer than two disputes. */
    FEW_DISPUTES(
            "R1",
            record -> record.disputes() < CollectionConditions.TOO_MANY_DISPUTES || isLow(record.disputeRatePercent())),
    /** 扣分不超过36, and no severe violation of intellectual property. */
    FEW_POINTS(
            "R2", record -> record.annualPoints() <= CollectionConditions.MOST_POINTS && !record.severeIpViolation()),
    /** 企业名称认证. */
    REALNAME("R3", CollectionRecord::realname),
    /** 可开专票, or in a buyer's pool. */
    INVOICE_OR_POOL("R4", record -> record.invoiceCapable() || record.buyerPool());

    public static final int TOO_MANY_DISPUTES = 2;
    public static final BigDecimal HIGHEST_DISPUTE_RATE = new BigDecimal("0.03");
    public static final int MOST_POINTS = 36;

    private final String code;
    private final Predicate<CollectionRecord> met;

    CollectionConditions(String code, Predicate<CollectionRecord> met) {
        this.code = code;
        this.met = met;
    }

    /** In the order of the manual; nothing: 融易收 may be opened. */
    public static List<CollectionConditions> failed(CollectionRecord record) {
        return Arrays.stream(values())
                .filter(condition -> !condition.isMetBy(record))
                .toList();
    }

    public String code() {
        return code;
    }

    public boolean isMetBy(CollectionRecord record) {
        return met.test(record);
    }

    public String messageKey() {
        return "collection.condition." + code;
    }

    private static boolean isLow(BigDecimal disputeRatePercent) {
        return disputeRatePercent.compareTo(HIGHEST_DISPUTE_RATE) <= 0;
    }
}
