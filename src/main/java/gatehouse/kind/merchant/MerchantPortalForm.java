package gatehouse.kind.merchant;

import gatehouse.kind.merchant.MerchantForm.Field;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormPage;
import gatehouse.onboarding.FormPart;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.PortalForm;
import gatehouse.onboarding.YesOrNo;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** 入驻企采商 in the portal: 填写资料, the proofs of what was answered with 是, and the agreements. */
@Component
class MerchantPortalForm implements PortalForm {

    private final List<FormPage> pages;

    MerchantPortalForm(ProcurementMerchant kind) {
        var fields = kind.formFields();
        this.pages = List.of(
                FormPage.typing(
                        "merchant.step.1",
                        GivenCompany.part(),
                        FormPart.of(
                                "merchant.part.goods",
                                question(fields, Field.BRAND_AGENCY),
                                question(fields, Field.RESTRICTED_GOODS)),
                        FormPart.of("merchant.part.agreements", FormInput.consent(FormField.in(fields, Field.AGREED)))),
                FormPage.uploading("merchant.step.2", "merchant.scans.rule"));
    }

    private static FormInput question(List<FormField> fields, String name) {
        return FormInput.choice(FormField.in(fields, name), YesOrNo.values()).hinted("merchant.hint." + name);
    }

    @Override
    public KindCode code() {
        return ProcurementMerchant.CODE;
    }

    @Override
    public String path() {
        return "portal/merchant";
    }

    @Override
    public String purposeKey() {
        return "merchant.purpose";
    }

    @Override
    public List<String> materialKeys() {
        return List.of("merchant.material.brand", "merchant.material.restricted");
    }

    @Override
    public String nextKey() {
        return "merchant.next";
    }

    @Override
    public List<FormPage> pages() {
        return pages;
    }

    @Override
    public List<String> adviceKeys() {
        return List.of("merchant.advice.truth", "merchant.advice.goods", "merchant.advice.identity");
    }
}
