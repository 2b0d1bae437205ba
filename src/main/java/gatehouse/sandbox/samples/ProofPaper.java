package gatehouse.sandbox.samples;

/** What else is drawn 其他样例材料, beside the papers of the real name: proofs, permits, letters of later steps. */
public enum ProofPaper {
    /** 营业执照 from before 2015, with a 注册号 of 15 digits. */
    OLD_LICENSE("营业执照"),
    /** 税务登记证副本, stamped. */
    TAX_REGISTRATION("税务登记证"),
    /** 营业执照(三证合一), stamped. */
    STAMPED_LICENSE("营业执照盖章"),
    /** 增值税专用发票. */
    SPECIAL_INVOICE("增值税专用发票"),
    /** 税务局网站查询结果截图. */
    TAX_SITE_SCREENSHOT("税务局网站截图"),
    /** 一般纳税人登记表. */
    REGISTRATION_FORM("一般纳税人登记表"),
    /** 一般纳税人认定通知书. */
    RECOGNITION_NOTICE("一般纳税人认定通知书"),
    /** 品牌授权书. */
    BRAND_GRANT("品牌授权书"),
    /** 食品经营许可证. */
    FOOD_LICENSE("食品经营许可证"),
    /** 医疗器械经营许可证. */
    MEDICAL_DEVICES("医疗器械经营许可证"),
    /** 危险化学品经营许可证. */
    HAZARDOUS_GOODS("危险化学品经营许可证"),
    /** 出版物经营许可证. */
    PUBLICATIONS("出版物经营许可证"),
    /** 其他许可凭证. */
    OTHER_PERMIT("道路运输经营许可证"),
    /** 开户许可证. */
    ACCOUNT_PERMIT("开户许可证"),
    /** 基本存款账户信息. */
    BASIC_ACCOUNT_PROOF("基本存款账户信息"),
    /** 组织机构代码证. */
    ORGANIZATION_CODE_CERTIFICATE("组织机构代码证");

    private final String title;

    ProofPaper(String title) {
        this.title = title;
    }

    /** What people call it, and name its file. */
    public String title() {
        return title;
    }
}
