package gatehouse.kind.qualification;

/** Which paper is shown 证照类型: the business licence must be approved before any other (A471). */
enum DocumentType {
    /** 营业执照. */
    BUSINESS_LICENSE,
    /** 食品经营许可证. */
    FOOD_LICENSE,
    /** 医疗器械经营许可证. */
    MEDICAL_DEVICES,
    /** 危险化学品经营许可证. */
    HAZARDOUS_GOODS,
    /** 出版物经营许可证. */
    PUBLICATIONS,
    /** 品牌授权书. */
    BRAND_GRANT,
    /** 其他许可凭证. */
    OTHER_PERMIT
}
