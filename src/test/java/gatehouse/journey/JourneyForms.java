package gatehouse.journey;

import gatehouse.kind.KindSamples;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.sandbox.samples.InventedCompany;
import java.util.Map;

/** What an invented company types. */
final class JourneyForms {

    private JourneyForms() {}

    /** A licence from before 2015. */
    static Map<String, String> licenseOf15Digits(InventedCompany company, String number) {
        Map<String, String> form = LicenseSamples.typed(company);
        form.put("numberType", "REGISTRATION_NUMBER");
        form.put("companyNumber", number);
        return form;
    }

    static Map<String, String> collection(ClimbingSupplier supplier) {
        InventedCompany company = supplier.company();
        Map<String, String> form = KindSamples.collection();
        form.put("domicile", company.representative().domicile().name());
        form.put("representativeName", company.representative().name());
        form.put("identityNumber", company.representative().documentNumber());
        form.put("representativeMobile", company.representativeMobile());
        form.put("administratorName", company.operatorName());
        form.put("administratorMobile", supplier.administrator().mobile());
        form.put("account", supplier.account());
        return form;
    }

    /** 专用发票 on paper; what the sandbox's tax register finds hangs on the last digit of its number. */
    static Map<String, String> invoice(String number, String issued) {
        return Map.of("invoiceCode", "3300214130", "invoiceNumber", number, "issued", issued, "sum", "10000.00");
    }
}
