package gatehouse.kind.bill;

/** What is uploaded for 收票易; the names of its slots. */
public enum BillScan {
    /** 开户许可证. */
    ACCOUNT_PERMIT,
    /** 基本存款账户信息, where a province no longer issues the permit. */
    BASIC_ACCOUNT_PROOF,
    /** 组织机构代码证. */
    ORGANIZATION_CODE_CERTIFICATE;

    public String messageKey() {
        return "bill.slot." + name();
    }
}
