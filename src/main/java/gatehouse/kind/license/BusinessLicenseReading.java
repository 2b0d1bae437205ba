package gatehouse.kind.license;

import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.TypedForm;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CompanyNumber;
import gatehouse.vocabulary.Domicile;
import gatehouse.vocabulary.IdentityNumber;
import gatehouse.vocabulary.MobileNumber;
import gatehouse.vocabulary.PersonName;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Reads what was typed, in the order of the paper. */
final class BusinessLicenseReading {

    private BusinessLicenseReading() {}

    static FormReading of(Map<String, String> fields, LocalDate today) {
        TypedForm typed = new TypedForm(fields);
        Optional<CompanyName> companyName =
                typed.value(Field.COMPANY_NAME, CompanyName.parse(typed.text(Field.COMPANY_NAME)));
        Optional<NumberType> numberType = typed.choice(Field.NUMBER_TYPE, NumberType.values(), "license.numberType");
        Optional<CompanyNumber> number = typed.behind(
                numberType,
                Field.COMPANY_NUMBER,
                () -> numberType.orElseThrow().parse(typed.text(Field.COMPANY_NUMBER)));
        Optional<Domicile> domicile = typed.choice(Field.DOMICILE, Domicile.values(), "license.domicile");
        Optional<PersonName> representative =
                typed.value(Field.REPRESENTATIVE_NAME, PersonName.parse(typed.text(Field.REPRESENTATIVE_NAME)));
        Optional<IdentityNumber> identity = typed.behind(
                domicile,
                Field.IDENTITY_NUMBER,
                () -> IdentityNumber.parse(domicile.orElseThrow(), typed.text(Field.IDENTITY_NUMBER), today));
        Optional<MobileNumber> representativeMobile = mobile(typed, Field.REPRESENTATIVE_MOBILE);
        Optional<MobileNumber> operatorMobile = mobile(typed, Field.OPERATOR_MOBILE);
        return typed.read(() -> new BusinessLicenseForm(
                companyName.orElseThrow(),
                number.orElseThrow(),
                representative.orElseThrow(),
                identity.orElseThrow(),
                representativeMobile.orElseThrow(),
                operatorMobile.orElseThrow()));
    }

    private static Optional<MobileNumber> mobile(TypedForm typed, String field) {
        return typed.value(field, MobileNumber.parse(typed.text(field)));
    }
}
