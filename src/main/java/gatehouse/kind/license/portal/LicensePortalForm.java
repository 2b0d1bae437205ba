package gatehouse.kind.license.portal;

import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.kind.license.NumberType;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormPage;
import gatehouse.onboarding.FormPart;
import gatehouse.onboarding.PortalForm;
import gatehouse.vocabulary.Domicile;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 企业名称认证 in the portal: what it needs (spec A.2), its pages (spec A.4) and what follows. */
@Component
class LicensePortalForm implements PortalForm {

    private static final List<String> MATERIALS = List.of(
            "license.material.mobile",
            "license.material.license",
            "license.material.identity",
            "license.material.later");

    private final List<FormPage> pages;

    LicensePortalForm(BusinessLicense kind) {
        var fields = kind.formFields();
        this.pages = List.of(
                FormPage.typing("license.step.1", company(fields), representative(fields), mobiles(fields)),
                new FormPage.Uploading(
                        "license.step.2",
                        "license.scans.rule",
                        LicensePortalForm::notes,
                        (slot, other, typed) ->
                                isPassport(typed) && BusinessLicense.isPassportPage(Domicile.OVERSEAS, slot, other)));
    }

    private static FormPart company(List<FormField> fields) {
        return FormPart.of(
                "license.part.company",
                FormInput.text(FormField.in(fields, Field.COMPANY_NAME))
                        .hinted("license.hint.companyName")
                        .filledInAs("organization"),
                FormInput.choice(FormField.in(fields, Field.NUMBER_TYPE), NumberType.values()),
                FormInput.text(FormField.in(fields, Field.COMPANY_NUMBER))
                        .labelled(typed -> "license.field.numberType." + chosen(typed, Field.NUMBER_TYPE))
                        .hinted(typed ->
                                Optional.of("license.hint.companyNumber." + chosen(typed, Field.NUMBER_TYPE))));
    }

    private static FormPart representative(List<FormField> fields) {
        return FormPart.of(
                "license.part.representative",
                FormInput.choice(FormField.in(fields, Field.DOMICILE), Domicile.values())
                        .hinted("license.hint.domicile"),
                FormInput.text(FormField.in(fields, Field.REPRESENTATIVE_NAME))
                        .hinted("license.hint.representativeName"),
                FormInput.text(FormField.in(fields, Field.IDENTITY_NUMBER))
                        .hinted(typed -> Optional.of("license.hint.identityNumber." + chosen(typed, Field.DOMICILE))));
    }

    private static FormPart mobiles(List<FormField> fields) {
        return FormPart.of(
                "license.part.mobiles",
                FormInput.mobile(FormField.in(fields, Field.REPRESENTATIVE_MOBILE))
                        .hinted("license.hint.representativeMobile"),
                FormInput.mobile(FormField.in(fields, Field.OPERATOR_MOBILE)).hinted("license.hint.operatorMobile"));
    }

    private static List<String> notes(Map<String, String> typed) {
        return isPassport(typed) ? List.of("license.scans.passport") : List.of();
    }

    private static boolean isPassport(Map<String, String> typed) {
        return chosen(typed, Field.DOMICILE).equals(Domicile.OVERSEAS.name());
    }

    private static String chosen(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    @Override
    public KindCode code() {
        return BusinessLicense.CODE;
    }

    @Override
    public String path() {
        return "portal/license";
    }

    @Override
    public String purposeKey() {
        return "license.purpose";
    }

    @Override
    public List<String> materialKeys() {
        return MATERIALS;
    }

    @Override
    public String nextKey() {
        return "license.next";
    }

    @Override
    public List<FormPage> pages() {
        return pages;
    }

    @Override
    public Map<String, String> chosenBeforehand() {
        return Map.of(Field.NUMBER_TYPE, NumberType.CREDIT_CODE.name(), Field.DOMICILE, Domicile.CN.name());
    }
}
