package gatehouse.kind.collection;

import gatehouse.kind.collection.CollectionForm.Field;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormPage;
import gatehouse.onboarding.FormPart;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.PortalForm;
import gatehouse.vocabulary.Domicile;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 融易收 in the portal: company, people, account and agreements; then the documents. */
@Component
class CollectionPortalForm implements PortalForm {

    private final List<FormPage> pages;

    CollectionPortalForm(TransferCollection kind, CollectionBank banks) {
        var fields = kind.formFields();
        this.pages = List.of(
                FormPage.typing("collection.step.1", product(fields), GivenCompany.part(fields), people(fields)),
                FormPage.typing(
                        "collection.step.2",
                        holder(fields),
                        bank(fields, banks),
                        FormPart.of(FormInput.text(FormField.in(fields, Field.ACCOUNT))),
                        agreements(fields)),
                FormPage.uploading("collection.step.3", "collection.scans.rule"));
    }

    private static FormPart product(List<FormField> fields) {
        return FormPart.of(
                "collection.part.product",
                FormInput.choice(FormField.in(fields, Field.PRODUCT), TransferProduct.values())
                        .hinted(typed -> Optional.of("collection.hint.product." + typed.get(Field.PRODUCT))));
    }

    private static FormPart people(List<FormField> fields) {
        return FormPart.of(
                "collection.part.people",
                FormInput.text(FormField.in(fields, Field.REPRESENTATIVE_NAME)),
                FormInput.choice(FormField.in(fields, Field.DOMICILE), Domicile.values()),
                FormInput.text(FormField.in(fields, Field.IDENTITY_NUMBER))
                        .hinted(typed -> Optional.of("collection.hint.identityNumber." + typed.get(Field.DOMICILE))),
                FormInput.mobile(FormField.in(fields, Field.REPRESENTATIVE_MOBILE))
                        .hinted("collection.hint.mobile"),
                FormInput.text(FormField.in(fields, Field.ADMINISTRATOR_NAME))
                        .hinted("collection.hint.administratorName"),
                FormInput.text(FormField.in(fields, Field.ADMINISTRATOR_IDENTITY_NUMBER)),
                FormInput.mobile(FormField.in(fields, Field.ADMINISTRATOR_MOBILE))
                        .hinted("collection.hint.administratorMobile"));
    }

    private static FormPart holder(List<FormField> fields) {
        return FormPart.of(
                "collection.part.account",
                FormInput.given(FormField.in(fields, Field.ACCOUNT_HOLDER)).hinted("collection.hint.accountHolder"));
    }

    private static FormPart bank(List<FormField> fields, CollectionBank banks) {
        return FormPart.jointly(
                banks.inputs(),
                FormInput.text(FormField.in(fields, Field.BANK)),
                FormInput.text(FormField.in(fields, Field.BRANCH)),
                FormInput.text(FormField.in(fields, Field.CNAPS)).optional());
    }

    private static FormPart agreements(List<FormField> fields) {
        return FormPart.of(
                "collection.part.agreements",
                FormInput.consent(FormField.in(fields, Field.COLLECTION_AGREED)),
                FormInput.consent(FormField.in(fields, Field.BILLS_AGREED)));
    }

    @Override
    public KindCode code() {
        return TransferCollection.CODE;
    }

    @Override
    public String path() {
        return "portal/collection";
    }

    @Override
    public String purposeKey() {
        return "collection.purpose";
    }

    @Override
    public List<String> materialKeys() {
        return List.of("collection.material.identity", "collection.material.license", "collection.material.account");
    }

    @Override
    public String nextKey() {
        return "collection.next";
    }

    @Override
    public List<FormPage> pages() {
        return pages;
    }

    @Override
    public Map<String, String> chosenBeforehand() {
        return Map.of(Field.PRODUCT, TransferProduct.CORPORATE_TRANSFER.name(), Field.DOMICILE, Domicile.CN.name());
    }

    @Override
    public List<String> adviceKeys() {
        return List.of("collection.advice.stages", "collection.advice.priority", "collection.advice.neither");
    }
}
