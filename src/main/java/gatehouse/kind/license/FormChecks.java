package gatehouse.kind.license;

import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.review.MachineCheck;
import gatehouse.review.MachineCheck.Verdict;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CompanyNumber;
import gatehouse.vocabulary.CreditCode;
import gatehouse.vocabulary.IdentityDocument;
import gatehouse.vocabulary.IdentityNumber;
import gatehouse.vocabulary.PersonName;
import gatehouse.vocabulary.RegistrationNumber;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a machine can tell from the form alone 表单核验: it refuses nothing, it points. */
final class FormChecks {

    /** Younger representatives are shown to the reviewer (spec B5). */
    static final int LEGAL_REP_AGE = 18;

    private final BusinessLicenseForm form;
    private final LocalDate submitted;
    private final List<MachineCheck> checks = new ArrayList<>();

    private FormChecks(BusinessLicenseForm form, LocalDate submitted) {
        this.form = form;
        this.submitted = submitted;
    }

    static List<MachineCheck> of(BusinessLicenseForm form, LocalDate submitted) {
        return new FormChecks(form, submitted).all();
    }

    private List<MachineCheck> all() {
        companyNumber(form.number());
        representative(form.representativeName());
        identity(form.identityNumber());
        mobiles();
        return List.copyOf(checks);
    }

    private void companyNumber(CompanyNumber number) {
        switch (number) {
            case CreditCode code -> {
                add(Field.COMPANY_NUMBER, Verdict.FINE, "license.check.credit-code");
                CreditCode.parse(code.value())
                        .warnings()
                        .forEach(warning -> add(Field.COMPANY_NUMBER, Verdict.LOOK, Checked.warningKey(warning)));
            }
            case RegistrationNumber legacy -> {
                add(Field.COMPANY_NUMBER, Verdict.FINE, "license.check.registration-number");
                add(Field.COMPANY_NUMBER, Verdict.LOOK, "license.check.legacy-number");
            }
        }
    }

    private void representative(PersonName name) {
        if (name.canonical().contains(" ")) {
            add(Field.REPRESENTATIVE_NAME, Verdict.LOOK, "license.check.name-with-space");
        }
        if (name.canonical().contains("·")) {
            add(Field.REPRESENTATIVE_NAME, Verdict.LOOK, "license.check.name-with-dot");
        }
        // fonts may show a box: the code tells which character it is
        String rare = name.raw()
                .codePoints()
                .filter(Character::isSupplementaryCodePoint)
                .mapToObj(c ->
                        Character.toString(c) + " U+" + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
        if (!rare.isEmpty()) {
            add(Field.REPRESENTATIVE_NAME, Verdict.LOOK, "license.check.name-with-rare-character", rare);
        }
    }

    private void identity(IdentityNumber number) {
        number.birth()
                .ifPresentOrElse(
                        birth -> add(
                                Field.IDENTITY_NUMBER,
                                Verdict.FINE,
                                "license.check.identity-with-birth",
                                birth.toString(),
                                String.valueOf(age(birth))),
                        () -> add(Field.IDENTITY_NUMBER, Verdict.FINE, form(number.document())));
        number.birth()
                .filter(birth -> age(birth) < LEGAL_REP_AGE)
                .ifPresent(young -> add(
                        Field.IDENTITY_NUMBER,
                        Verdict.LOOK,
                        "license.check.LEGAL_REP_AGE",
                        String.valueOf(age(young))));
        IdentityNumber.parse(number.domicile(), number.value(), submitted)
                .warnings()
                .forEach(warning -> add(Field.IDENTITY_NUMBER, Verdict.LOOK, Checked.warningKey(warning)));
    }

    /** Some numbers have a check digit, of others only the form can be told. */
    private static String form(IdentityDocument document) {
        return switch (document) {
            case TAIWAN_ID -> "license.check.identity-checked";
            case RESIDENT_ID, HMT_RESIDENCE_PERMIT, HOME_RETURN_PERMIT, TAIWAN_PERMIT, PASSPORT ->
                "license.check.identity-form-only";
        };
    }

    private void mobiles() {
        add(
                Field.OPERATOR_MOBILE,
                Verdict.FINE,
                form.operatorMobile().equals(form.representativeMobile())
                        ? "license.check.same-mobile"
                        : "license.check.other-mobile");
    }

    private int age(LocalDate birth) {
        return Period.between(birth, submitted).getYears();
    }

    private void add(String target, Verdict verdict, String messageKey, String... arguments) {
        checks.add(new MachineCheck(target, verdict, messageKey, List.of(arguments)));
    }
}
