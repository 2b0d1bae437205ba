package gatehouse.kind.taxpayer;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 人工证明 of a general taxpayer (spec A.6 T3), made of values.
 *
 * @param certificateName 证书名称
 * @param validFrom 证书生效时间
 * @param validUntil 证书有效期截止, where it is printed on it
 * @param issuer 发证机构
 */
record TaxpayerForm(
        GivenCompany company,
        TaxProof proof,
        String certificateName,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String certificateNumber,
        String issuer,
        @Nullable String issuerPhone,
        @Nullable String issuerWebsite)
        implements ApplicationForm {

    /** The fields' names for REST, portal and reasons. */
    static final class Field {

        static final String CERTIFICATE_TYPE = "certificateType";
        static final String PROOF = "proof";
        static final String CERTIFICATE_NAME = "certificateName";
        static final String VALID_FROM = "validFrom";
        static final String VALID_UNTIL = "validUntil";
        static final String CERTIFICATE_NUMBER = "certificateNumber";
        static final String ISSUER = "issuer";
        static final String ISSUER_PHONE = "issuerPhone";
        static final String ISSUER_WEBSITE = "issuerWebsite";
        static final String TRUTHFUL = "truthful";

        private Field() {}
    }

    /** 证书类型: there is one, 一般纳税人证明材料. */
    static final String CERTIFICATE_TYPE = "GENERAL_TAXPAYER_PROOF";

    /** 0571-12366, +86 571 12366, 12366转8: enough digits to call, and what stands between them. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()（）/、,，转;-]{3,}");

    /** With or without its scheme. */
    private static final Pattern WEBSITE =
            Pattern.compile("(?i)(https?://)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:[0-9]{1,5})?(/\\S*)?");

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 60;

    static FormReading read(Map<String, String> fields) {
        TypedForm typed = new TypedForm(fields);
        Optional<GivenCompany> company = GivenCompany.read(typed);
        Optional<TaxProof> proof = typed.choice(Field.PROOF, TaxProof.values(), "taxpayer.proof");
        Optional<String> name = typed.words(Field.CERTIFICATE_NAME, LONGEST_NAME);
        Optional<LocalDate> from = typed.date(Field.VALID_FROM);
        Optional<LocalDate> until = typed.optionalDate(Field.VALID_UNTIL);
        if (from.isPresent() && until.filter(end -> end.isBefore(from.get())).isPresent()) {
            typed.refuse(Field.VALID_UNTIL, "BEFORE_START", "taxpayer.validUntil.BEFORE_START");
        }
        Optional<String> number = typed.words(Field.CERTIFICATE_NUMBER, LONGEST_NUMBER);
        Optional<String> issuer = typed.words(Field.ISSUER, LONGEST_NAME);
        Optional<String> phone = typed.optionalWords(Field.ISSUER_PHONE, LONGEST_NUMBER);
        Optional<String> website = typed.optionalWords(Field.ISSUER_WEBSITE, LONGEST_NAME);
        phone.filter(digits -> !PHONE.matcher(digits).matches())
                .ifPresent(wrong -> typed.refuse(Field.ISSUER_PHONE, "FORMAT", "taxpayer.issuerPhone.FORMAT"));
        website.filter(address -> !WEBSITE.matcher(address).matches())
                .ifPresent(wrong -> typed.refuse(Field.ISSUER_WEBSITE, "FORMAT", "taxpayer.issuerWebsite.FORMAT"));
        typed.consent(Field.TRUTHFUL, "taxpayer.truthful.AGREEMENT");
        return typed.read(() -> new TaxpayerForm(
                company.orElseThrow(),
                proof.orElseThrow(),
                name.orElseThrow(),
                from.orElseThrow(),
                until.orElse(null),
                number.orElseThrow(),
                issuer.orElseThrow(),
                phone.orElse(null),
                website.orElse(null)));
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = company.fields();
        fields.put(Field.CERTIFICATE_TYPE, CERTIFICATE_TYPE);
        fields.put(Field.PROOF, proof.name());
        fields.put(Field.CERTIFICATE_NAME, certificateName);
        fields.put(Field.VALID_FROM, validFrom.toString());
        if (validUntil != null) {
            fields.put(Field.VALID_UNTIL, validUntil.toString());
        }
        fields.put(Field.CERTIFICATE_NUMBER, certificateNumber);
        fields.put(Field.ISSUER, issuer);
        if (issuerPhone != null) {
            fields.put(Field.ISSUER_PHONE, issuerPhone);
        }
        if (issuerWebsite != null) {
            fields.put(Field.ISSUER_WEBSITE, issuerWebsite);
        }
        fields.put(Field.TRUTHFUL, FormInput.AGREED);
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
}
