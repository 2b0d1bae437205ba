package gatehouse.kind.license;

import gatehouse.onboarding.ApplicationForm;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CompanyNumber;
import gatehouse.vocabulary.Domicile;
import gatehouse.vocabulary.IdentityNumber;
import gatehouse.vocabulary.MobileNumber;
import gatehouse.vocabulary.PersonName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first page of 企业名称认证 (spec A.4), made of values. */
public record BusinessLicenseForm(
        CompanyName companyName,
        CompanyNumber number,
        PersonName representativeName,
        IdentityNumber identityNumber,
        MobileNumber representativeMobile,
        MobileNumber operatorMobile)
        implements ApplicationForm {

    /** The fields' names for REST, portal and reasons. */
    public static final class Field {

        public static final String COMPANY_NAME = "companyName";
        public static final String NUMBER_TYPE = "numberType";
        public static final String COMPANY_NUMBER = "companyNumber";
        public static final String DOMICILE = "domicile";
        public static final String REPRESENTATIVE_NAME = "representativeName";
        public static final String IDENTITY_NUMBER = "identityNumber";
        public static final String REPRESENTATIVE_MOBILE = "representativeMobile";
        public static final String OPERATOR_MOBILE = "operatorMobile";

        private Field() {}
    }

    /** 法定代表人归属地. */
    public Domicile domicile() {
        return identityNumber.domicile();
    }

    public NumberType numberType() {
        return NumberType.of(number);
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(Field.COMPANY_NAME, companyName.raw());
        fields.put(Field.NUMBER_TYPE, numberType().name());
        fields.put(Field.COMPANY_NUMBER, number.value());
        fields.put(Field.DOMICILE, domicile().name());
        fields.put(Field.REPRESENTATIVE_NAME, representativeName.raw());
        fields.put(Field.IDENTITY_NUMBER, identityNumber.value());
        fields.put(Field.REPRESENTATIVE_MOBILE, representativeMobile.value());
        fields.put(Field.OPERATOR_MOBILE, operatorMobile.value());
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public String companyNumber() {
        return number.value();
    }

    @Override
    public Optional<PersonName> representative() {
        return Optional.of(representativeName);
    }

    /** The operator's number receives every SMS of this step. */
    @Override
    public MobileNumber contactMobile() {
        return operatorMobile;
    }

    @Override
    public List<MobileNumber> mobiles() {
        return List.of(representativeMobile, operatorMobile);
    }

    /** Never a number in a log. */
    @Override
    public String toString() {
        return "BusinessLicenseForm of " + companyName;
    }
}
