package gatehouse.kind.license;

import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.onboarding.FormReading;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CompanyNumber;
import gatehouse.vocabulary.Domicile;
import gatehouse.vocabulary.IdentityNumber;
import gatehouse.vocabulary.MobileNumber;
import gatehouse.vocabulary.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was typed, field by field, in the order of the paper: every wrong field is told, with the code of its rule. */
final class BusinessLicenseReading {

    private final Map<String, String> typed;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    private BusinessLicenseReading(Map<String, String> typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
    }

    static FormReading of(Map<String, String> typed, LocalDate today) {
        return new BusinessLicenseReading(typed, today).read();
    }

    private FormReading read() {
        Optional<CompanyName> companyName = value(Field.COMPANY_NAME, CompanyName.parse(typed(Field.COMPANY_NAME)));
        Optional<CompanyNumber> number = choice(Field.NUMBER_TYPE, NumberType.values())
                .flatMap(type -> value(Field.COMPANY_NUMBER, type.parse(typed(Field.COMPANY_NUMBER))));
        Optional<Domicile> domicile = choice(Field.DOMICILE, Domicile.values());
        Optional<PersonName> representative =
                value(Field.REPRESENTATIVE_NAME, PersonName.parse(typed(Field.REPRESENTATIVE_NAME)));
        Optional<IdentityNumber> identity = domicile.flatMap(region ->
                value(Field.IDENTITY_NUMBER, IdentityNumber.parse(region, typed(Field.IDENTITY_NUMBER), today)));
        Optional<MobileNumber> representativeMobile = mobile(Field.REPRESENTATIVE_MOBILE);
        Optional<MobileNumber> operatorMobile = mobile(Field.OPERATOR_MOBILE);
        if (!problems.isEmpty()) {
            return new FormReading.Invalid(List.copyOf(problems));
        }
        return new FormReading.Valid(new BusinessLicenseForm(
                companyName.orElseThrow(),
                number.orElseThrow(),
                representative.orElseThrow(),
                identity.orElseThrow(),
                representativeMobile.orElseThrow(),
                operatorMobile.orElseThrow()));
    }

    private Optional<MobileNumber> mobile(String field) {
        return value(field, MobileNumber.parse(typed(field)));
    }

    private <T> Optional<T> value(String field, Checked<T> checked) {
        if (checked instanceof Checked.Refused<T> refused) {
            problems.add(new FieldProblem(field, refused.reason(), refused.messageKey()));
        }
        return checked.value();
    }

    /** The rule of another field hangs on it, so that field is not judged where this one is wrong. */
    private <E extends Enum<E>> Optional<E> choice(String field, E[] choices) {
        String chosen = typed(field).strip();
        Optional<E> found = Arrays.stream(choices)
                .filter(choice -> choice.name().equals(chosen))
                .findFirst();
        if (found.isEmpty()) {
            String code = chosen.isEmpty() ? "EMPTY" : "UNKNOWN";
            problems.add(new FieldProblem(field, code, "license." + field + "." + code));
        }
        return found;
    }

    private String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
