package gatehouse.shop;

import java.math.BigDecimal;

/**
 * What the trading platform knows of a shop 店铺记录.
 *
 * @param disputes 纠纷 within 90 days
 * @param disputeRatePercent 纠纷率 within 90 days, in percent
 * @param annualPoints 扣分 of this year
 * @param severeIpViolation 严重侵犯知识产权
 * @param monthlyAlipayTrade 每月有支付宝交易 since 诚信通
 * @param fakeTrade 严重虚假交易 within three months
 * @param competitive 店铺竞争力 meets the market
 * @param violationPoints 违规扣分
 * @param complianceViolation 商业合规 violated
 * @param infringementPoints points for 侵权商品
 * @param overdue 阿里金融产品严重逾期
 * @param dishonest 法院失信
 * @param abnormal 工商状态异常
 */
public record ShopRecord(
        int disputes,
        BigDecimal disputeRatePercent,
        int annualPoints,
        boolean severeIpViolation,
        boolean monthlyAlipayTrade,
        boolean fakeTrade,
        boolean competitive,
        int violationPoints,
        boolean complianceViolation,
        boolean infringementPoints,
        boolean overdue,
        boolean dishonest,
        boolean abnormal) {

    /** A shop of which nothing bad is known. */
    public static final ShopRecord SPOTLESS =
            new ShopRecord(0, BigDecimal.ZERO, 0, false, false, false, true, 0, false, false, false, false, false);
}
