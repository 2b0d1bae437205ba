package gatehouse.kind.bill;

import gatehouse.calendar.SlaPolicy;
import gatehouse.document.ScanRule;
import gatehouse.kind.bill.BillAccountBranch.Field;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 收票易 as a kind of application (spec A.7); approved is opened. */
@Component
class BillAccount implements ApplicationKind {

    static final KindCode CODE = new KindCode("BILL_ACCOUNT");

    private static final List<FormField> FIELDS = Stream.concat(
                    GivenCompany.FIELDS.stream(),
                    Stream.of(
                            field(BillAccountForm.REPRESENTATIVE_NAME, true),
                            field(Field.ORGANIZATION_CODE, false),
                            field(Field.AGREED, false)))
            .toList();

    private static final List<ScanSlot> SLOTS =
            Arrays.stream(BillScan.values()).map(BillAccount::slot).toList();

    @Override
    public KindCode code() {
        return CODE;
    }

    @Override
    public Optional<Step> step() {
        return Optional.of(Step.BILL_ACCOUNT);
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

    /** With a number of 18 characters no certificate of the organisation code is asked for. */
    @Override
    public List<ScanSlot> scanSlots(Map<String, String> typed) {
        return BillAccountBranch.of(typed.getOrDefault(Field.COMPANY_NUMBER, ""))
                .map(branch -> Arrays.stream(BillScan.values())
                        .filter(scan -> scan == BillScan.BASIC_ACCOUNT_PROOF
                                || branch.required().contains(scan))
                        .map(BillAccount::slot)
                        .toList())
                .orElse(SLOTS);
    }

    @Override
    public Map<String, String> given(Applicant applicant) {
        Map<String, String> given = GivenCompany.of(applicant);
        applicant.verifiedCompany().ifPresent(company -> {
            var representative = company.representative();
            if (representative != null) {
                given.put(BillAccountForm.REPRESENTATIVE_NAME, representative.raw());
            }
            BillAccountBranch.of(company.number())
                    .flatMap(branch -> branch.givenOrganizationCode(company.number()))
                    .ifPresent(code -> given.put(Field.ORGANIZATION_CODE, code));
        });
        return given;
    }

    @Override
    public FormReading read(Map<String, String> typed, LocalDate today) {
        return BillAccountForm.read(typed);
    }

    @Override
    public Map<String, List<String>> agreements() {
        return Map.of(Field.AGREED, List.of("BILL_SERVICE"));
    }

    @Override
    public FormExample example() {
        return new FormExample(Map.ofEntries(Map.entry(Field.AGREED, "true")), List.of(BillScan.ACCOUNT_PERMIT.name()));
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

    private static FormField field(String name, boolean personal) {
        return new FormField(name, "bill.field." + name, personal);
    }

    private static ScanSlot slot(BillScan scan) {
        ScanSlot slot = new ScanSlot(scan.name(), scan.messageKey(), true, ScanRule.BILL_ACCOUNT);
        return scan == BillScan.BASIC_ACCOUNT_PROOF ? slot.insteadOf(BillScan.ACCOUNT_PERMIT.name()) : slot;
    }
}
