package gatehouse.onboarding;

import java.util.function.Predicate;

/** 前置条件 of a step (spec A.1): what must have been done, or which of two things. */
public enum Prerequisite {
    /** 注册账号. */
    ACCOUNT("ACCOUNT", Standing::account),
    /** 企业名称认证. */
    REALNAME("REALNAME", Standing::realname),
    /** 一般纳税人, or in a buyer's 合格供应商库. */
    TAX_OR_POOL("TAX_OR_POOL", standing -> standing.tax() == TaxStanding.VERIFIED || standing.pool()),
    /** 融易收. */
    COLLECTION("RONGYISHOU", Standing::collection),
    /** 一般纳税人 verified, or declared to be 小规模纳税人. */
    TAX("TAX", standing -> standing.tax() == TaxStanding.VERIFIED || standing.tax() == TaxStanding.SMALL_SCALE),
    /** 企采商, or in a buyer's 合格供应商库. */
    MERCHANT_OR_POOL("QCS_OR_POOL", standing -> standing.merchant() || standing.pool()),
    /** 企采商. */
    MERCHANT("QCS", Standing::merchant);

    private final String code;
    private final Predicate<Standing> met;

    Prerequisite(String code, Predicate<Standing> met) {
        this.code = code;
        this.met = met;
    }

    /** As the specification's vectors call it, and the checks endpoint. */
    public String code() {
        return code;
    }

    public boolean isMetBy(Standing standing) {
        return met.test(standing);
    }

    public String messageKey() {
        return "onboarding.prerequisite." + name();
    }
}
