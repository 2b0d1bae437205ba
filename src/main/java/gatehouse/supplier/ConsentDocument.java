package gatehouse.supplier;

/** What a new account agrees to 注册协议 (spec A.3); the version in force is a setting. */
public enum ConsentDocument {
    /** 《阿里巴巴服务条款》. */
    TERMS_OF_SERVICE,
    /** 《隐私声明》. */
    PRIVACY_STATEMENT
}
