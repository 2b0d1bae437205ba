package gatehouse.kind.bill;

import gatehouse.kind.bill.BillAccountBranch.Field;
import gatehouse.onboarding.ApplicationForm;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.TypedForm;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.MobileNumber;
import gatehouse.vocabulary.PersonName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form of 收票易 (spec A.7), made of values.
 *
 * @param organizationCode 组织机构代码, typed with a number of 15 digits, cut out of one of 18
 */
record BillAccountForm(GivenCompany company, PersonName representativeName, String organizationCode)
        implements ApplicationForm {

    static final String REPRESENTATIVE_NAME = "representativeName";

    static FormReading read(Map<String, String> fields) {
        TypedForm typed = new TypedForm(fields);
        Optional<GivenCompany> company = GivenCompany.read(typed);
        Optional<PersonName> representative =
                typed.value(REPRESENTATIVE_NAME, PersonName.parse(typed.text(REPRESENTATIVE_NAME)));
        String number = typed.text(Field.COMPANY_NUMBER);
        String organizationCode = typed.text(Field.ORGANIZATION_CODE);
        company.ifPresent(known -> problems(typed, number, organizationCode));
        return typed.read(() -> new BillAccountForm(
                company.orElseThrow(),
                representative.orElseThrow(),
                BillAccountBranch.of(number)
                        .flatMap(branch -> branch.organizationCode(number, organizationCode))
                        .orElseThrow()));
    }

    /** What is wrong with the fields; the scans are judged by their slots. */
    private static void problems(TypedForm typed, String number, String organizationCode) {
        boolean agreed = typed.text(Field.AGREED).strip().equals(FormInput.AGREED);
        BillAccountBranch.problems(number, organizationCode, Set.of(BillScan.values()), agreed)
                .forEach(wrong -> typed.refuse(wrong.field(), wrong.code(), wrong.messageKey()));
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = company.fields();
        fields.put(REPRESENTATIVE_NAME, representativeName.raw());
        fields.put(Field.ORGANIZATION_CODE, organizationCode);
        fields.put(Field.AGREED, FormInput.AGREED);
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public CompanyName companyName() {
        return company.name();
    }

    @Override
    public String companyNumber() {
        return company.number().value();
    }

    @Override
    public MobileNumber contactMobile() {
        return company.contact();
    }

    @Override
    public List<MobileNumber> mobiles() {
        return List.of(company.contact());
    }

    /** Never a person in a log. */
    @Override
    public String toString() {
        return "BillAccountForm of " + company.name();
    }
}
