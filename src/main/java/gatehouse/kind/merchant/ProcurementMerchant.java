package gatehouse.kind.merchant;

import gatehouse.calendar.SlaPolicy;
import gatehouse.document.ScanRule;
import gatehouse.kind.merchant.MerchantForm.Field;
import gatehouse.onboarding.Applicant;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormExample;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.ScanSlot;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.YesOrNo;
import gatehouse.shop.ShopRecords;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 入驻企采商 as a kind of application (spec A.7). */
@Component
class ProcurementMerchant implements ApplicationKind {

    static final KindCode CODE = new KindCode("PROCUREMENT_MERCHANT");

    /** 品牌代理资质. */
    static final String BRAND_PROOF = "BRAND_PROOF";
    /** 限售、危化品资质. */
    static final String RESTRICTED_GOODS_PROOF = "RESTRICTED_GOODS_PROOF";

    private static final ScanRule RULE = new ScanRule(10 * ScanRule.MEBIBYTE, 10 * ScanRule.MEBIBYTE);

    private static final List<FormField> FIELDS = Stream.concat(
                    GivenCompany.FIELDS.stream(),
                    Stream.of(Field.BRAND_AGENCY, Field.RESTRICTED_GOODS, Field.AGREED)
                            .map(name -> new FormField(name, "merchant.field." + name, false)))
            .toList();

    private static final List<ScanSlot> SLOTS = List.of(slot(BRAND_PROOF, false), slot(RESTRICTED_GOODS_PROOF, false));

    private final ShopRecords shops;

    ProcurementMerchant(ShopRecords shops) {
        this.shops = shops;
    }

    @Override
    public KindCode code() {
        return CODE;
    }

    @Override
    public Optional<Step> step() {
        return Optional.of(Step.PROCUREMENT_MERCHANT);
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

    /** Whoever answers 是 shows the proof (A465). */
    @Override
    public List<ScanSlot> scanSlots(Map<String, String> typed) {
        return Stream.of(
                        wanted(typed, Field.BRAND_AGENCY, BRAND_PROOF),
                        wanted(typed, Field.RESTRICTED_GOODS, RESTRICTED_GOODS_PROOF))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Map<String, String> given(Applicant applicant) {
        return GivenCompany.of(applicant);
    }

    /** 暂不能入驻: each of the twelve conditions that is not met. */
    @Override
    public List<FieldProblem> obstacles(Applicant applicant, Map<String, String> typed) {
        return EntryConditions.failed(recordOf(applicant)).stream()
                .map(condition -> new FieldProblem("kind", condition.code(), condition.messageKey()))
                .toList();
    }

    @Override
    public FormReading read(Map<String, String> typed, LocalDate today) {
        return MerchantForm.read(typed);
    }

    @Override
    public Map<String, List<String>> agreements() {
        return Map.of(Field.AGREED, List.of("MERCHANT_SERVICE", "PROCUREMENT_PLATFORM"));
    }

    @Override
    public FormExample example() {
        return new FormExample(
                Map.ofEntries(
                        Map.entry(Field.BRAND_AGENCY, "YES"),
                        Map.entry(Field.RESTRICTED_GOODS, "NO"),
                        Map.entry(Field.AGREED, "true")),
                List.of(BRAND_PROOF));
    }

    @Override
    public String smsTemplate(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "S11";
            case REJECTED -> "S12";
            case SUPPLEMENT_ASKED -> "S13";
            case REVOKED -> "S14";
        };
    }

    /** What the twelve conditions are judged by. */
    MerchantRecord recordOf(Applicant applicant) {
        var shop = shops.of(applicant.supplier());
        return new MerchantRecord(
                applicant.standing().realname(),
                applicant.standing().collection(),
                shop.disputes(),
                shop.disputeRatePercent(),
                shop.annualPoints(),
                shop.severeIpViolation(),
                shop.fakeTrade(),
                shop.competitive(),
                shop.violationPoints(),
                shop.complianceViolation(),
                shop.infringementPoints(),
                shop.overdue(),
                shop.dishonest(),
                shop.abnormal());
    }

    private static Optional<ScanSlot> wanted(Map<String, String> typed, String question, String slot) {
        return YesOrNo.YES.name().equals(typed.getOrDefault(question, "").strip())
                ? Optional.of(slot(slot, true))
                : Optional.empty();
    }

    private static ScanSlot slot(String name, boolean required) {
        return new ScanSlot(name, "merchant.slot." + name, required, RULE);
    }
}
