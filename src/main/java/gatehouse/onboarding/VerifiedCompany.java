package gatehouse.onboarding;

import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.MobileNumber;
import gatehouse.vocabulary.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The company of a verified real name 实名企业: frozen, and given by the house to every later form.
 *
 * @param number 统一社会信用代码 or 工商注册号, canonical
 * @param contact whose phone receives the SMS
 */
public record VerifiedCompany(
        CompanyName name, String number, @Nullable PersonName representative, MobileNumber contact) {

    static VerifiedCompany of(ApplicationForm form) {
        return new VerifiedCompany(
                form.companyName(), form.companyNumber(), form.representative().orElse(null), form.contactMobile());
    }

    /** Never a phone in a log. */
    @Override
    public String toString() {
        return "VerifiedCompany " + name;
    }
}
