package gatehouse.kind.bill;

import gatehouse.kind.bill.BillAccountBranch.Field;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormPage;
import gatehouse.onboarding.FormPart;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.PortalForm;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 收票易 in the portal: with 15 digits the organisation code is typed, with 18 it stands there already. */
@Component
class BillPortalForm implements PortalForm {

    private final List<FormPage> pages;

    BillPortalForm(BillAccount kind) {
        var fields = kind.formFields();
        this.pages = List.of(
                FormPage.typing(
                        "bill.step.1",
                        GivenCompany.part(),
                        FormPart.of(
                                "bill.part.code",
                                FormInput.given(FormField.in(fields, BillAccountForm.REPRESENTATIVE_NAME)),
                                FormInput.text(FormField.in(fields, Field.ORGANIZATION_CODE))
                                        .givenIf(BillPortalForm::isCut)
                                        .hinted(typed -> Optional.of(
                                                isCut(typed) ? "bill.hint.code.cut" : "bill.hint.code.typed"))),
                        FormPart.of("bill.part.agreements", FormInput.consent(FormField.in(fields, Field.AGREED)))),
                FormPage.uploading("bill.step.2", "bill.scans.rule"));
    }

    private static boolean isCut(Map<String, String> typed) {
        return BillAccountBranch.of(typed.getOrDefault(Field.COMPANY_NUMBER, ""))
                .filter(BillAccountBranch.CREDIT_CODE::equals)
                .isPresent();
    }

    @Override
    public KindCode code() {
        return BillAccount.CODE;
    }

    @Override
    public String path() {
        return "portal/bill";
    }

    @Override
    public String purposeKey() {
        return "bill.purpose";
    }

    @Override
    public List<String> materialKeys() {
        return List.of("bill.material.permit", "bill.material.certificate");
    }

    @Override
    public String nextKey() {
        return "bill.next";
    }

    @Override
    public List<FormPage> pages() {
        return pages;
    }

    @Override
    public List<String> adviceKeys() {
        return List.of("bill.advice.proof", "bill.advice.phone");
    }
}
