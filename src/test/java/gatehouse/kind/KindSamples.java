package gatehouse.kind;

import java.util.LinkedHashMap;
import java.util.Map;

/** The forms behind the real name, as they are typed. */
public final class KindSamples {

    private KindSamples() {}

    /** With what the house fills in. */
    public static Map<String, String> given(Map<String, String> form) {
        Map<String, String> whole = new LinkedHashMap<>();
        whole.put("companyName", "杭州启明五金有限公司");
        whole.put("companyNumber", "91330100716105852F");
        whole.put("contactMobile", "13900139000");
        whole.putAll(form);
        return whole;
    }

    /** 增值税一般纳税人登记表. */
    public static Map<String, String> taxpayer() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("proof", "REGISTRATION_FORM");
        form.put("certificateName", "增值税一般纳税人登记表");
        form.put("validFrom", "2026-11-13");
        form.put("certificateNumber", "330108-2020-0001");
        form.put("issuer", "国家税务总局杭州市滨江区税务局");
        form.put("truthful", "true");
        return form;
    }

    /** 对公转账; 王小明 represents, 李小红 administers. */
    public static Map<String, String> collection() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("product", "CORPORATE_TRANSFER");
        form.put("representativeName", "王小明");
        form.put("domicile", "CN");
        form.put("identityNumber", "11010519491231002X");
        form.put("representativeMobile", "13800138000");
        form.put("administratorName", "李小红");
        form.put("administratorIdentityNumber", "11010519491231002X");
        form.put("administratorMobile", "13900139000");
        form.put("bank", "中国工商银行");
        form.put("branch", "中国工商银行杭州滨江支行");
        form.put("account", "1202026209900012345");
        form.put("collectionAgreed", "true");
        form.put("billsAgreed", "true");
        return form;
    }

    public static Map<String, String> merchant(String brandAgency, String restrictedGoods) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("brandAgency", brandAgency);
        form.put("restrictedGoods", restrictedGoods);
        form.put("agreed", "true");
        return form;
    }

    public static Map<String, String> qualification(String type) {
        return Map.of("documentType", type, "documentNumber", "91330100716105852F", "truthful", "true");
    }

    /** With a number of 18 characters the organisation code is not typed. */
    public static Map<String, String> bill() {
        return Map.of("agreed", "true");
    }
}
