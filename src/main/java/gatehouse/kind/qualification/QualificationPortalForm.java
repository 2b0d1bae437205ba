package gatehouse.kind.qualification;

import gatehouse.kind.qualification.QualificationForm.Field;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormPage;
import gatehouse.onboarding.FormPart;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.PortalForm;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 资质证照 in the portal, on the card of 企采商. */
@Component
@Order
class QualificationPortalForm implements PortalForm {

    private final List<FormPage> pages;

    QualificationPortalForm(QualificationDocuments kind) {
        var fields = kind.formFields();
        this.pages = List.of(
                FormPage.typing(
                        "qualification.step.1",
                        FormPart.of(
                                FormInput.choice(FormField.in(fields, Field.DOCUMENT_TYPE), DocumentType.values())
                                        .hinted("qualification.hint.documentType"),
                                FormInput.text(FormField.in(fields, Field.DOCUMENT_NUMBER))
                                        .hinted("qualification.hint.documentNumber"),
                                FormInput.date(FormField.in(fields, Field.VALID_UNTIL))
                                        .hinted("qualification.hint.validUntil")
                                        .optional()),
                        GivenCompany.part(),
                        FormPart.of(
                                "qualification.part.truth", FormInput.consent(FormField.in(fields, Field.TRUTHFUL)))),
                FormPage.uploading("qualification.step.2", "qualification.scans.rule"));
    }

    @Override
    public KindCode code() {
        return QualificationDocuments.CODE;
    }

    @Override
    public String path() {
        return "portal/qualification";
    }

    @Override
    public String purposeKey() {
        return "qualification.purpose";
    }

    @Override
    public List<String> materialKeys() {
        return List.of("qualification.material.license", "qualification.material.permits");
    }

    @Override
    public String nextKey() {
        return "qualification.next";
    }

    @Override
    public List<FormPage> pages() {
        return pages;
    }

    @Override
    public Map<String, String> chosenBeforehand() {
        return Map.of(Field.DOCUMENT_TYPE, DocumentType.BUSINESS_LICENSE.name());
    }

    @Override
    public List<String> adviceKeys() {
        return List.of("qualification.advice.first", "qualification.advice.days", "qualification.advice.false");
    }

    @Override
    public String promiseKey() {
        return "qualification.promise";
    }
}
