package gatehouse.kind.taxpayer;

import gatehouse.kind.taxpayer.TaxpayerForm.Field;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormPage;
import gatehouse.onboarding.FormPart;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.PortalForm;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 上传人工证明 in the portal (spec A.6 T3). */
@Component
class TaxpayerPortalForm implements PortalForm {

    private final List<FormPage> pages;

    TaxpayerPortalForm(GeneralTaxpayer kind) {
        var fields = kind.formFields();
        this.pages = List.of(
                FormPage.typing(
                        "taxpayer.step.1",
                        GivenCompany.part(),
                        FormPart.of(
                                "taxpayer.part.certificate",
                                FormInput.given(FormField.in(fields, Field.CERTIFICATE_TYPE)),
                                FormInput.choice(FormField.in(fields, Field.PROOF), TaxProof.values())
                                        .hinted(typed -> Optional.of(hint(typed.getOrDefault(Field.PROOF, "")))),
                                FormInput.text(FormField.in(fields, Field.CERTIFICATE_NAME)),
                                FormInput.date(FormField.in(fields, Field.VALID_FROM))
                                        .hinted("taxpayer.hint.validFrom"),
                                FormInput.date(FormField.in(fields, Field.VALID_UNTIL))
                                        .hinted("taxpayer.hint.validUntil")
                                        .optional(),
                                FormInput.text(FormField.in(fields, Field.CERTIFICATE_NUMBER))
                                        .hinted("taxpayer.hint.certificateNumber")),
                        FormPart.of(
                                "taxpayer.part.issuer",
                                FormInput.text(FormField.in(fields, Field.ISSUER))
                                        .hinted("taxpayer.hint.issuer"),
                                FormInput.text(FormField.in(fields, Field.ISSUER_PHONE))
                                        .optional(),
                                FormInput.text(FormField.in(fields, Field.ISSUER_WEBSITE))
                                        .optional()),
                        FormPart.of("taxpayer.part.truth", FormInput.consent(FormField.in(fields, Field.TRUTHFUL)))),
                FormPage.uploading("taxpayer.step.2", "taxpayer.scans.rule"));
    }

    private static String hint(String proof) {
        return proof.isEmpty() ? "taxpayer.hint.proof" : "taxpayer.hint.proof." + proof;
    }

    @Override
    public KindCode code() {
        return GeneralTaxpayer.CODE;
    }

    @Override
    public String path() {
        return "portal/taxpayer";
    }

    @Override
    public String purposeKey() {
        return "taxpayer.purpose";
    }

    @Override
    public List<String> materialKeys() {
        return List.of("taxpayer.material.any", "taxpayer.material.list");
    }

    @Override
    public String nextKey() {
        return "taxpayer.next";
    }

    @Override
    public List<FormPage> pages() {
        return pages;
    }

    @Override
    public List<String> adviceKeys() {
        return List.of("taxpayer.advice.invoice", "taxpayer.advice.digital");
    }
}
