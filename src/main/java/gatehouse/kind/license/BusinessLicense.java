package gatehouse.kind.license;

import gatehouse.calendar.SlaPolicy;
import gatehouse.document.ScanRule;
import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.onboarding.Applicant;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormExample;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.ScanSlot;
import gatehouse.onboarding.Step;
import gatehouse.supplier.SupplierProfile;
import gatehouse.vocabulary.Domicile;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 企业名称认证 as a kind of application (spec A.4). */
@Component
public class BusinessLicense implements ApplicationKind {

    public static final KindCode CODE = new KindCode("BUSINESS_LICENSE");

    /** 营业执照, 证件正面 and 证件反面; of a passport the first page goes into both places. */
    public static final String LICENSE = "LICENSE";

    public static final String ID_FRONT = "ID_FRONT";
    public static final String ID_BACK = "ID_BACK";

    private static final List<FormField> FIELDS = List.of(
            field(Field.COMPANY_NAME, false),
            field(Field.NUMBER_TYPE, false),
            field(Field.COMPANY_NUMBER, false),
            field(Field.DOMICILE, false),
            field(Field.REPRESENTATIVE_NAME, true),
            field(Field.IDENTITY_NUMBER, true),
            field(Field.REPRESENTATIVE_MOBILE, true),
            field(Field.OPERATOR_MOBILE, true));

    private static final List<ScanSlot> SLOTS = List.of(slot(LICENSE), slot(ID_FRONT), slot(ID_BACK));

    @Override
    public KindCode code() {
        return CODE;
    }

    @Override
    public Optional<Step> step() {
        return Optional.of(Step.BUSINESS_LICENSE);
    }

    /** 打款认证: the company's own account must receive the money before the name counts as verified. */
    @Override
    public boolean depositFollows() {
        return true;
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

    /** 企业名称 as told at registration, to be compared with the paper. */
    @Override
    public Map<String, String> suggested(Applicant applicant, SupplierProfile registered) {
        String name = registered.companyName();
        return name == null ? Map.of() : Map.of(Field.COMPANY_NAME, name);
    }

    @Override
    public FormReading read(Map<String, String> typed, LocalDate today) {
        return BusinessLicenseReading.of(typed, today);
    }

    @Override
    public boolean asksAboutApplicant() {
        return false;
    }

    @Override
    public String contactField() {
        return Field.OPERATOR_MOBILE;
    }

    @Override
    public FormExample example() {
        return new FormExample(
                Map.ofEntries(
                        Map.entry(Field.COMPANY_NAME, "杭州启明五金有限公司"),
                        Map.entry(Field.NUMBER_TYPE, "CREDIT_CODE"),
                        Map.entry(Field.COMPANY_NUMBER, "91330100716105852F"),
                        Map.entry(Field.DOMICILE, "CN"),
                        Map.entry(Field.REPRESENTATIVE_NAME, "王小明"),
                        Map.entry(Field.IDENTITY_NUMBER, "11010519491231002X"),
                        Map.entry(Field.REPRESENTATIVE_MOBILE, "13800138000"),
                        Map.entry(Field.OPERATOR_MOBILE, "13900139000")),
                List.of(LICENSE, ID_FRONT, ID_BACK));
    }

    @Override
    public String smsTemplate(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "S3";
            case REJECTED -> "S4";
            case SUPPLEMENT_ASKED -> "S13";
            case REVOKED -> "S14";
        };
    }

    private static FormField field(String name, boolean personal) {
        return new FormField(name, "license.field." + name, personal);
    }

    /** Of a passport the first page goes into both places of the document; any other picture in two places is a mistake. */
    public static boolean isPassportPage(Domicile domicile, String slot, String other) {
        return domicile == Domicile.OVERSEAS && Set.of(slot, other).equals(Set.of(ID_FRONT, ID_BACK));
    }

    private static ScanSlot slot(String name) {
        return new ScanSlot(name, "license.slot." + name, true, ScanRule.REAL_NAME);
    }
}
