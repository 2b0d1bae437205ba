package gatehouse.kind.qualification;

import gatehouse.onboarding.ApplicationForm;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.TypedForm;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.MobileNumber;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One paper of 资质证照 (spec A.7), made of values.
 *
 * @param validUntil none where the paper says 长期 or nothing
 */
record QualificationForm(
        GivenCompany company,
        DocumentType type,
        String documentNumber,
        @Nullable LocalDate validUntil) implements ApplicationForm {

    /** The fields' names for REST, portal and reasons. */
    static final class Field {

        static final String DOCUMENT_TYPE = "documentType";
        static final String DOCUMENT_NUMBER = "documentNumber";
        static final String VALID_UNTIL = "validUntil";
        static final String TRUTHFUL = "truthful";

        private Field() {}
    }

    private static final int LONGEST_NUMBER = 60;

    static FormReading read(Map<String, String> fields) {
        TypedForm typed = new TypedForm(fields);
        Optional<GivenCompany> company = GivenCompany.read(typed);
        Optional<DocumentType> type =
                typed.choice(Field.DOCUMENT_TYPE, DocumentType.values(), "qualification.documentType");
        Optional<String> number = typed.words(Field.DOCUMENT_NUMBER, LONGEST_NUMBER);
        Optional<LocalDate> validUntil = typed.optionalDate(Field.VALID_UNTIL);
        typed.consent(Field.TRUTHFUL, "qualification.truthful.AGREEMENT");
        return typed.read(() -> new QualificationForm(
                company.orElseThrow(), type.orElseThrow(), number.orElseThrow(), validUntil.orElse(null)));
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = company.fields();
        fields.put(Field.DOCUMENT_TYPE, type.name());
        fields.put(Field.DOCUMENT_NUMBER, documentNumber);
        if (validUntil != null) {
            fields.put(Field.VALID_UNTIL, validUntil.toString());
        }
        fields.put(Field.TRUTHFUL, FormInput.AGREED);
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public String subject() {
        return type.name();
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
}
