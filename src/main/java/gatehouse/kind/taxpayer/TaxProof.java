package gatehouse.kind.taxpayer;

/** The six kinds of 人工证明, any one of which will do (spec A.6 T4). */
enum TaxProof {
    /** 税务登记证副本, stamped 一般纳税人. */
    TAX_REGISTRATION,
    /** 营业执照(三证合一), stamped 一般纳税人. */
    STAMPED_LICENSE,
    /** 企业自行开具的增值税专用发票. */
    SPECIAL_INVOICE,
    /** 税务局网站查询结果截图. */
    TAX_SITE_SCREENSHOT,
    /** 一般纳税人登记表. */
    REGISTRATION_FORM,
    /** 一般纳税人认定通知书. */
    RECOGNITION_NOTICE;

    boolean isStamped() {
        return this == TAX_REGISTRATION || this == STAMPED_LICENSE;
    }
}
