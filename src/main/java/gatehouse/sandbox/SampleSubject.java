package gatehouse.sandbox;

import gatehouse.vocabulary.KindCode;
import java.util.Map;

/** What a sample application is about 样例事项: its kind, and which paper where a supplier has several side by side. */
record SampleSubject(KindCode kind, String subject) {

    static final KindCode LICENSE = new KindCode("BUSINESS_LICENSE");
    static final KindCode TAXPAYER = new KindCode("GENERAL_TAXPAYER");
    static final KindCode COLLECTION = new KindCode("TRANSFER_COLLECTION");
    static final KindCode MERCHANT = new KindCode("PROCUREMENT_MERCHANT");
    static final KindCode QUALIFICATION = new KindCode("QUALIFICATION_DOCUMENTS");
    static final KindCode BILL = new KindCode("BILL_ACCOUNT");

    private static final String DOCUMENT_TYPE = "documentType";

    static SampleSubject of(KindCode kind, Map<String, String> form) {
        return new SampleSubject(kind, form.getOrDefault(DOCUMENT_TYPE, ""));
    }
}
