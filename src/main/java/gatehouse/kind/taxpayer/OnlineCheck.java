package gatehouse.kind.taxpayer;

import gatehouse.audit.Audit;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.onboarding.Applicant;
import gatehouse.onboarding.Applicants;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Missing;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.onboarding.SubmissionRefused.Cause;
import gatehouse.onboarding.VerifiedCompany;
import gatehouse.register.InvoiceClaim;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CompanyNumber;
import gatehouse.vocabulary.CreditCode;
import gatehouse.vocabulary.InvoiceNumber;
import gatehouse.vocabulary.RegistrationNumber;
import gatehouse.vocabulary.Yuan;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 在线验证（自动审核）: a supplier names an invoice of its own, the tax register says what it is, and a good one opens the step
 * without a case (spec A.6 T1). The register is asked outside any transaction.
 */
@Service
class OnlineCheck {

    /** The fields' names for REST and portal. */
    static final String INVOICE_CODE = "invoiceCode";

    static final String INVOICE_NUMBER = "invoiceNumber";
    static final String ISSUED = "issued";
    static final String SUM = "sum";

    private static final int ATTEMPTS = 3;

    private final AutomaticCheck check;
    private final Applicants applicants;
    private final Applications applications;
    private final Ladder ladder;
    private final Suppliers suppliers;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    OnlineCheck(
            AutomaticCheck check,
            Applicants applicants,
            Applications applications,
            Ladder ladder,
            Suppliers suppliers,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.check = check;
        this.applicants = applicants;
        this.applications = applications;
        this.ladder = ladder;
        this.suppliers = suppliers;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is typed of an invoice. */
    record Typed(String code, String number, String issued, String sum) {}

    /**
     * @throws SubmissionRefused naming every wrong field, or what stands in the way
     */
    AutomaticCheck.Verdict check(SupplierId supplier, Typed typed) {
        suppliers.requireActingFor(suppliers.required(supplier));
        InvoiceClaim claim = claim(typed, requiredCompany(supplier));
        AutomaticCheck.Verdict verdict = check.check(claim);
        written(supplier, verdict);
        return verdict;
    }

    /** Whether the check leads the card of the step: not while a manual proof is to be corrected, which goes on from there. */
    boolean leads(SupplierId supplier) {
        return applications
                .find(supplier, GeneralTaxpayer.CODE)
                .filter(sent ->
                        sent.state() == ApplicationState.REJECTED || sent.state() == ApplicationState.SUPPLEMENT_ASKED)
                .isEmpty();
    }

    /** A reviewer who decides at the same moment on the manual proof comes first or second: then it is written anew. */
    private void written(SupplierId supplier, AutomaticCheck.Verdict verdict) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> write(supplier, verdict));
                return;
            } catch (ConcurrencyFailureException gaveWay) {
                if (attempt == ATTEMPTS) {
                    throw gaveWay;
                }
            }
        }
    }

    private void write(SupplierId supplier, AutomaticCheck.Verdict verdict) {
        audit.record(
                ChecksInAudit.ACTION,
                "supplier:" + supplier.value(),
                verdict instanceof AutomaticCheck.Verdict.Proven ? ChecksInAudit.PROVEN : ChecksInAudit.NOT_PROVEN);
        if (verdict instanceof AutomaticCheck.Verdict.Proven) {
            applications.overtake(supplier, GeneralTaxpayer.CODE);
            ladder.openProven(supplier, Step.GENERAL_TAXPAYER, GeneralTaxpayer.CODE);
        }
    }

    private VerifiedCompany requiredCompany(SupplierId supplier) {
        List<FieldProblem> missing = ladder.missing(supplier, Step.GENERAL_TAXPAYER).stream()
                .map(Missing::problem)
                .toList();
        if (!missing.isEmpty()) {
            throw new SubmissionRefused(Cause.PREREQUISITE, missing);
        }
        ladder.requireProvable(supplier, Step.GENERAL_TAXPAYER);
        Applicant applicant = applicants.required(supplier);
        return applicant.verifiedCompany().orElseThrow();
    }

    private InvoiceClaim claim(Typed typed, VerifiedCompany company) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessCalendar.ZONE);
        Optional<InvoiceNumber> number = number(typed, today, problems);
        Optional<LocalDate> issued = day(typed.issued(), problems);
        Optional<Yuan> sum = number(SUM, Yuan.parse(typed.sum()), problems);
        if (!problems.isEmpty()) {
            throw new SubmissionRefused(Cause.INVALID, problems);
        }
        return new InvoiceClaim(
                number.orElseThrow(), issued.orElseThrow(), sum.orElseThrow(), company.name(), numberOf(company));
    }

    /** Each problem stands at the field that is wrong. */
    static Optional<InvoiceNumber> number(Typed typed, LocalDate today, List<FieldProblem> problems) {
        if (typed.number().isBlank()) {
            problems.add(new FieldProblem(INVOICE_NUMBER, "EMPTY", "onboarding.field.EMPTY"));
            return Optional.empty();
        }
        Checked<InvoiceNumber> checked = InvoiceNumber.parse(typed.code(), typed.number(), today);
        String reason = checked.reason();
        boolean ofCode = reason != null && InvoiceNumber.isOfCode(reason, typed.code());
        return number(ofCode ? INVOICE_CODE : INVOICE_NUMBER, checked, problems);
    }

    private static <T> Optional<T> number(String field, Checked<T> checked, List<FieldProblem> problems) {
        if (checked instanceof Checked.Refused<T> refused) {
            problems.add(new FieldProblem(field, refused.reason(), refused.messageKey()));
        }
        return checked.value();
    }

    private static Optional<LocalDate> day(String typed, List<FieldProblem> problems) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException unreadable) {
            problems.add(
                    typed.isBlank()
                            ? new FieldProblem(ISSUED, "EMPTY", "onboarding.field.EMPTY")
                            : new FieldProblem(ISSUED, "FORMAT", "onboarding.field.DATE"));
            return Optional.empty();
        }
    }

    private static CompanyNumber numberOf(VerifiedCompany company) {
        return CreditCode.parse(company.number())
                .value()
                .<CompanyNumber>map(code -> code)
                .orElseGet(() -> RegistrationNumber.parse(company.number()).required());
    }
}
