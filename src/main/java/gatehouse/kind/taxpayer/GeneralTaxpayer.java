package gatehouse.kind.taxpayer;

import gatehouse.calendar.SlaPolicy;
import gatehouse.document.ScanRule;
import gatehouse.kind.taxpayer.TaxpayerForm.Field;
import gatehouse.onboarding.Applicant;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormExample;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.ScanSlot;
import gatehouse.onboarding.Step;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 一般纳税人资格 by 人工证明 as a kind of application (spec A.6), where the online check keeps failing. */
@Component
class GeneralTaxpayer implements ApplicationKind {

    static final KindCode CODE = new KindCode("GENERAL_TAXPAYER");

    /** 证书图片. */
    static final String TAX_PROOF = "TAX_PROOF";

    private static final List<FormField> FIELDS = Stream.concat(
                    GivenCompany.FIELDS.stream(),
                    Stream.of(
                                    Field.CERTIFICATE_TYPE,
                                    Field.PROOF,
                                    Field.CERTIFICATE_NAME,
                                    Field.VALID_FROM,
                                    Field.VALID_UNTIL,
                                    Field.CERTIFICATE_NUMBER,
                                    Field.ISSUER,
                                    Field.ISSUER_PHONE,
                                    Field.ISSUER_WEBSITE,
                                    Field.TRUTHFUL)
                            .map(name -> new FormField(name, "taxpayer.field." + name, false)))
            .toList();

    private static final List<ScanSlot> SLOTS =
            List.of(new ScanSlot(TAX_PROOF, "taxpayer.slot.TAX_PROOF", true, ScanRule.TAX_PROOF));

    @Override
    public KindCode code() {
        return CODE;
    }

    @Override
    public Optional<Step> step() {
        return Optional.of(Step.GENERAL_TAXPAYER);
    }

    @Override
    public SlaPolicy slaPolicy() {
        return SlaPolicy.REVIEW_16_3;
    }

    @Override
    public List<FormField> formFields() {
        return FIELDS;
    }

    @Override
    public List<ScanSlot> scanSlots() {
        return SLOTS;
    }

    @Override
    public Map<String, String> given(Applicant applicant) {
        Map<String, String> given = GivenCompany.of(applicant);
        given.put(Field.CERTIFICATE_TYPE, TaxpayerForm.CERTIFICATE_TYPE);
        return given;
    }

    @Override
    public FormReading read(Map<String, String> typed, LocalDate today) {
        return TaxpayerForm.read(typed);
    }

    @Override
    public FormExample example() {
        return new FormExample(
                Map.ofEntries(
                        Map.entry(Field.PROOF, "REGISTRATION_FORM"),
                        Map.entry(Field.CERTIFICATE_NAME, "增值税一般纳税人登记表"),
                        Map.entry(Field.VALID_FROM, "2026-11-13"),
                        Map.entry(Field.CERTIFICATE_NUMBER, "330108-2020-0001"),
                        Map.entry(Field.ISSUER, "国家税务总局杭州市滨江区税务局"),
                        Map.entry(Field.TRUTHFUL, "true")),
                List.of(TAX_PROOF));
    }

    @Override
    public String smsTemplate(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "S8";
            case REJECTED -> "S9";
            case SUPPLEMENT_ASKED -> "S13";
            case REVOKED -> "S14";
        };
    }

    @Override
    public String smsOfRevokedProof() {
        return "S14A";
    }
}
