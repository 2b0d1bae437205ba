package gatehouse.vocabulary;

/** 证件: what a legal representative is identified by (spec A.8). */
public enum IdentityDocument {
    /** 居民身份证. */
    RESIDENT_ID,
    /** 港澳台居民居住证. */
    HMT_RESIDENCE_PERMIT,
    /** 港澳居民来往内地通行证. */
    HOME_RETURN_PERMIT,
    /** 台湾居民来往大陆通行证 (台胞证). */
    TAIWAN_PERMIT,
    /** 台湾身份证. */
    TAIWAN_ID,
    /** 护照. */
    PASSPORT;

    public String messageKey() {
        return "vocabulary.document." + name();
    }
}
