package gatehouse.kind.collection;

import java.math.BigDecimal;

/**
 * What the platform knows of a supplier who wants 融易收.
 *
 * @param disputes 纠纷 within 90 days
 * @param disputeRatePercent 纠纷率 within 90 days, in percent
 * @param annualPoints 扣分 of this year
 * @param severeIpViolation 严重侵犯知识产权
 * @param realname 企业名称认证 verified
 * @param monthlyAlipayTrade 每月有支付宝交易 since 诚信通: asked by the manual, decided by the next two (spec D7)
 * @param invoiceCapable 一般纳税人 verified
 * @param buyerPool in the 合格供应商库 of some buyer
 */
public record CollectionRecord(
        int disputes,
        BigDecimal disputeRatePercent,
        int annualPoints,
        boolean severeIpViolation,
        boolean realname,
        boolean monthlyAlipayTrade,
        boolean invoiceCapable,
        boolean buyerPool) {}
