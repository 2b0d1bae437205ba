package gatehouse.kind.merchant;

import java.math.BigDecimal;

/**
 * What the platform knows of a supplier who wants to join 企采商.
 *
 * @param realname 企业实名认证
 * @param collection 1688在线收款 opened
 * @param disputes 纠纷 within 90 days
 * @param disputeRatePercent 纠纷率 within 90 days, in percent
 * @param annualPoints 年度扣分
 * @param severeIpViolation 严重侵犯知识产权
 * @param fakeTrade 严重虚假交易 within three months
 * @param competitive 店铺竞争力 meets the market
 * @param violationPoints 违规扣分
 * @param complianceViolation 商业合规 violated
 * @param infringementPoints 侵权商品 points
 * @param overdue 阿里金融产品严重逾期
 * @param dishonest 失信被执行人
 * @param abnormal 工商登记状态异常
 */
public record MerchantRecord(
        boolean realname,
        boolean collection,
        int disputes,
        BigDecimal disputeRatePercent,
        int annualPoints,
        boolean severeIpViolation,
        boolean fakeTrade,
        boolean competitive,
        int violationPoints,
        boolean complianceViolation,
        boolean infringementPoints,
        boolean overdue,
        boolean dishonest,
        boolean abnormal) {}
