package gatehouse.onboarding;

import gatehouse.supplier.TradeRole;

/** The eight steps 开通步骤 of the manual, in order (spec A.1). */
public enum Step {
    /** 注册账号. */
    ACCOUNT,
    /** 企业名称认证. */
    BUSINESS_LICENSE,
    /** 一般纳税人资格. */
    GENERAL_TAXPAYER,
    /** 融易收. */
    TRANSFER_COLLECTION,
    /** 企采商. */
    PROCUREMENT_MERCHANT,
    /** 账期. */
    CREDIT_TERMS,
    /** 收票易. */
    BILL_ACCOUNT,
    /** 诚信服务. */
    TRUST_SERVICE;

    /** The first two are for whoever has an account, to buy as well; the others for those who sell (spec A.1). */
    public boolean isFor(TradeRole role) {
        return role.sells() || this == ACCOUNT || this == BUSINESS_LICENSE;
    }
}
