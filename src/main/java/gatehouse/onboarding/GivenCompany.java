package gatehouse.onboarding;

import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CompanyNumber;
import gatehouse.vocabulary.CreditCode;
import gatehouse.vocabulary.MobileNumber;
import gatehouse.vocabulary.RegistrationNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The company as the house fills it into every form behind the real name 实名信息带入 (A462): name and code cannot be changed
 * there, and the SMS go to the phone of the real name.
 */
public record GivenCompany(CompanyName name, CompanyNumber number, MobileNumber contact) {

    public static final String COMPANY_NAME = "companyName";
    public static final String COMPANY_NUMBER = "companyNumber";
    public static final String CONTACT_MOBILE = "contactMobile";

    /** The first fields of such a form. */
    public static final List<FormField> FIELDS = List.of(
            new FormField(COMPANY_NAME, "onboarding.field.companyName", false),
            new FormField(COMPANY_NUMBER, "onboarding.field.companyNumber", false),
            new FormField(CONTACT_MOBILE, "onboarding.field.contactMobile", true));

    private static final int LENGTH_OF_CREDIT_CODE = 18;

    /** What is filled in; nothing while the real name is not verified. */
    public static Map<String, String> of(Applicant applicant) {
        Map<String, String> given = new LinkedHashMap<>();
        applicant.verifiedCompany().ifPresent(company -> {
            given.put(COMPANY_NAME, company.name().raw());
            given.put(COMPANY_NUMBER, company.number());
            given.put(CONTACT_MOBILE, company.contact().value());
        });
        return given;
    }

    public static Optional<GivenCompany> read(TypedForm typed) {
        Optional<CompanyName> name = typed.value(COMPANY_NAME, CompanyName.parse(typed.text(COMPANY_NAME)));
        Optional<CompanyNumber> number = typed.value(COMPANY_NUMBER, number(typed.text(COMPANY_NUMBER)));
        Optional<MobileNumber> contact = typed.value(CONTACT_MOBILE, MobileNumber.parse(typed.text(CONTACT_MOBILE)));
        return name.isPresent() && number.isPresent() && contact.isPresent()
                ? Optional.of(new GivenCompany(name.get(), number.get(), contact.get()))
                : Optional.empty();
    }

    /** How they stand on the page. */
    public static FormPart part() {
        return part(FIELDS);
    }

    /** As a kind calls them that has a phone of its own for the SMS. */
    public static FormPart part(List<FormField> fields) {
        return FormPart.of(
                "onboarding.part.company",
                FIELDS.stream()
                        .map(field -> FormInput.given(FormField.in(fields, field.name())))
                        .toArray(FormInput[]::new));
    }

    /** As the form keeps them. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(COMPANY_NAME, name.raw());
        fields.put(COMPANY_NUMBER, number.value());
        fields.put(CONTACT_MOBILE, contact.value());
        return fields;
    }

    private static Checked<CompanyNumber> number(String typed) {
        return typed.strip().length() < LENGTH_OF_CREDIT_CODE && !typed.isBlank()
                ? RegistrationNumber.parse(typed).map(number -> number)
                : CreditCode.parse(typed).map(number -> number);
    }

    /** Never a phone in a log. */
    @Override
    public String toString() {
        return "GivenCompany " + name;
    }
}
