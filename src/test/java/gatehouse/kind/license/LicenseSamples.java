package gatehouse.kind.license;

import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.sandbox.samples.InventedCompany;
import java.util.LinkedHashMap;
import java.util.Map;

/** 王小明 of 杭州启明五金有限公司, as typed. */
public final class LicenseSamples {

    public static final String IDENTITY_NUMBER = "11010519491231002X";
    public static final String OPERATOR_MOBILE = "13900139000";

    private LicenseSamples() {}

    public static Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put(Field.COMPANY_NAME, "杭州启明五金有限公司");
        typed.put(Field.NUMBER_TYPE, "CREDIT_CODE");
        typed.put(Field.COMPANY_NUMBER, "91330100716105852F");
        typed.put(Field.DOMICILE, "CN");
        typed.put(Field.REPRESENTATIVE_NAME, "王小明");
        typed.put(Field.IDENTITY_NUMBER, IDENTITY_NUMBER);
        typed.put(Field.REPRESENTATIVE_MOBILE, "13800138000");
        typed.put(Field.OPERATOR_MOBILE, OPERATOR_MOBILE);
        return typed;
    }

    public static Map<String, String> typed(String field, String value) {
        Map<String, String> typed = typed();
        typed.put(field, value);
        return typed;
    }

    /** As an invented company would type it. */
    public static Map<String, String> typed(InventedCompany company) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put(Field.COMPANY_NAME, company.name());
        typed.put(Field.NUMBER_TYPE, "CREDIT_CODE");
        typed.put(Field.COMPANY_NUMBER, company.creditCode());
        typed.put(Field.DOMICILE, company.representative().domicile().name());
        typed.put(Field.REPRESENTATIVE_NAME, company.representative().name());
        typed.put(Field.IDENTITY_NUMBER, company.representative().documentNumber());
        typed.put(Field.REPRESENTATIVE_MOBILE, company.representativeMobile());
        typed.put(Field.OPERATOR_MOBILE, company.operatorMobile());
        return typed;
    }
}
