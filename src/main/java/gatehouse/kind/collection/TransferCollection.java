package gatehouse.kind.collection;

import gatehouse.calendar.SlaPolicy;
import gatehouse.document.ScanRule;
import gatehouse.kind.collection.CollectionForm.Field;
import gatehouse.onboarding.Applicant;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormExample;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.ScanSlot;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.TaxStanding;
import gatehouse.shop.ShopRecords;
import gatehouse.supplier.SupplierProfile;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 融易收 as a kind of application (spec A.7): documents to the queue, then the micro-deposit. */
@Component
class TransferCollection implements ApplicationKind {

    static final KindCode CODE = new KindCode("TRANSFER_COLLECTION");

    static final String LICENSE = "LICENSE";
    static final String ID_FRONT = "ID_FRONT";
    static final String ID_BACK = "ID_BACK";

    private static final List<FormField> FIELDS = Stream.concat(
                    GivenCompany.FIELDS.stream()
                            // the SMS go to the administrator's phone
                            .map(field -> field.name().equals(GivenCompany.CONTACT_MOBILE)
                                    ? field(GivenCompany.CONTACT_MOBILE, true)
                                    : field),
                    Stream.of(
                            field(Field.PRODUCT, false),
                            field(Field.REPRESENTATIVE_NAME, true),
                            field(Field.DOMICILE, false),
                            field(Field.IDENTITY_NUMBER, true),
                            field(Field.REPRESENTATIVE_MOBILE, true),
                            field(Field.ADMINISTRATOR_NAME, true),
                            field(Field.ADMINISTRATOR_IDENTITY_NUMBER, true),
                            field(Field.ADMINISTRATOR_MOBILE, true),
                            field(Field.ACCOUNT_HOLDER, false),
                            field(Field.BANK, false),
                            field(Field.BRANCH, false),
                            field(Field.CNAPS, false),
                            field(Field.ACCOUNT, true),
                            field(Field.COLLECTION_AGREED, false),
                            field(Field.BILLS_AGREED, false)))
            .toList();

    private static final List<ScanSlot> SLOTS = Stream.of(LICENSE, ID_FRONT, ID_BACK)
            .map(name -> new ScanSlot(name, "collection.slot." + name, true, ScanRule.REAL_NAME))
            .toList();

    private final ShopRecords shops;
    private final CollectionBank banks;

    TransferCollection(ShopRecords shops, CollectionBank banks) {
        this.shops = shops;
        this.banks = banks;
    }

    @Override
    public KindCode code() {
        return CODE;
    }

    @Override
    public Optional<Step> step() {
        return Optional.of(Step.TRANSFER_COLLECTION);
    }

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

    /** 银行开户名 is filled in as well: the account must be in the name of the verified company (A332). */
    @Override
    public Map<String, String> given(Applicant applicant) {
        Map<String, String> given = GivenCompany.of(applicant);
        applicant
                .verifiedCompany()
                .ifPresent(company ->
                        given.put(Field.ACCOUNT_HOLDER, company.name().raw()));
        return given;
    }

    /** 法定代表人姓名 as verified with the company. */
    @Override
    public Map<String, String> suggested(Applicant applicant, SupplierProfile registered) {
        return applicant
                .verifiedCompany()
                .flatMap(company -> Optional.ofNullable(company.representative()))
                .map(name -> Map.of(Field.REPRESENTATIVE_NAME, name.raw()))
                .orElse(Map.of());
    }

    @Override
    public List<FieldProblem> obstacles(Applicant applicant, Map<String, String> typed) {
        return CollectionConditions.failed(recordOf(applicant)).stream()
                .map(condition -> new FieldProblem("kind", condition.code(), condition.messageKey()))
                .toList();
    }

    @Override
    public FormReading read(Map<String, String> typed, LocalDate today) {
        return CollectionForm.read(banks.completed(typed), today);
    }

    @Override
    public String contactField() {
        return Field.ADMINISTRATOR_MOBILE;
    }

    @Override
    public Map<String, List<String>> agreements() {
        return Map.of(
                Field.COLLECTION_AGREED, List.of("COLLECTION_SERVICE"),
                Field.BILLS_AGREED, List.of("COMMERCIAL_DRAFT", "BANK_ACCEPTANCE_DISCOUNT"));
    }

    @Override
    public FormExample example() {
        return new FormExample(
                Map.ofEntries(
                        Map.entry(Field.PRODUCT, "CORPORATE_TRANSFER"),
                        Map.entry(Field.REPRESENTATIVE_NAME, "王小明"),
                        Map.entry(Field.DOMICILE, "CN"),
                        Map.entry(Field.IDENTITY_NUMBER, "11010519491231002X"),
                        Map.entry(Field.REPRESENTATIVE_MOBILE, "13800138000"),
                        Map.entry(Field.ADMINISTRATOR_NAME, "李小红"),
                        Map.entry(Field.ADMINISTRATOR_IDENTITY_NUMBER, "11010519491231002X"),
                        Map.entry(Field.ADMINISTRATOR_MOBILE, "13900139000"),
                        Map.entry(Field.BANK, "招商银行"),
                        Map.entry(Field.BRANCH, "招商银行总行"),
                        Map.entry(Field.ACCOUNT, "330104016000123456"),
                        Map.entry(Field.COLLECTION_AGREED, "true"),
                        Map.entry(Field.BILLS_AGREED, "true")),
                List.of(LICENSE, ID_FRONT, ID_BACK));
    }

    @Override
    public String smsTemplate(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "S10A";
            case REJECTED -> "S12";
            case SUPPLEMENT_ASKED -> "S13";
            case REVOKED -> "S14";
        };
    }

    /** What R1 to R4 are judged by. */
    CollectionRecord recordOf(Applicant applicant) {
        var shop = shops.of(applicant.supplier());
        var standing = applicant.standing();
        return new CollectionRecord(
                shop.disputes(),
                shop.disputeRatePercent(),
                shop.annualPoints(),
                shop.severeIpViolation(),
                standing.realname(),
                shop.monthlyAlipayTrade(),
                standing.tax() == TaxStanding.VERIFIED,
                standing.pool());
    }

    private static FormField field(String name, boolean personal) {
        return new FormField(name, "collection.field." + name, personal);
    }
}
