package gatehouse.kind.bill;

import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CreditCodeDerivation;
import gatehouse.vocabulary.OrganizationCode;
import gatehouse.vocabulary.RegistrationNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The two roads into 收票易 (spec A.7): with a 工商注册号 of 15 digits the 组织机构代码 is typed and its certificate uploaded;
 * in a 统一社会信用代码 of 18 it stands already, whatever was typed.
 */
public enum BillAccountBranch {
    REGISTRATION_NUMBER(List.of(BillScan.ACCOUNT_PERMIT, BillScan.ORGANIZATION_CODE_CERTIFICATE)),
    CREDIT_CODE(List.of(BillScan.ACCOUNT_PERMIT));

    /** The fields' names for REST, portal and reasons. */
    public static final class Field {

        public static final String COMPANY_NUMBER = "companyNumber";
        public static final String ORGANIZATION_CODE = "organizationCode";
        public static final String AGREED = "agreed";

        private Field() {}
    }

    private final List<BillScan> required;

    BillAccountBranch(List<BillScan> required) {
        this.required = required;
    }

    /** The road of a number, told by its length: whether it holds is another check's matter. */
    public static Optional<BillAccountBranch> of(String companyNumber) {
        if (CreditCodeDerivation.of(companyNumber).isAccepted()) {
            return Optional.of(CREDIT_CODE);
        }
        return RegistrationNumber.hasLength(companyNumber) ? Optional.of(REGISTRATION_NUMBER) : Optional.empty();
    }

    /** What is to be uploaded; 基本存款账户信息 may take the place of the permit. */
    public List<BillScan> required() {
        return required;
    }

    /** The code that the number brings along, shown and not typed. */
    public Optional<String> givenOrganizationCode(String companyNumber) {
        return this == CREDIT_CODE
                ? CreditCodeDerivation.of(companyNumber).value().map(CreditCodeDerivation::organizationCode)
                : Optional.empty();
    }

    /** The code that counts; none where it is typed wrong. */
    public Optional<String> organizationCode(String companyNumber, @Nullable String typed) {
        return givenOrganizationCode(companyNumber)
                .or(() -> OrganizationCode.parse(typed).value().map(OrganizationCode::value));
    }

    /** All that is wrong, in the order of the page. */
    public static List<FieldProblem> problems(
            String companyNumber, @Nullable String typedOrganizationCode, Set<BillScan> uploaded, boolean agreed) {
        return of(companyNumber)
                .map(branch -> branch.problems(typedOrganizationCode, uploaded, agreed))
                .orElseGet(() -> List.of(problem(Field.COMPANY_NUMBER, "REG_NO_LENGTH")));
    }

    private List<FieldProblem> problems(@Nullable String typed, Set<BillScan> uploaded, boolean agreed) {
        List<FieldProblem> problems = new ArrayList<>();
        if (this == REGISTRATION_NUMBER) {
            typedProblem(typed).ifPresent(problems::add);
        }
        if (!uploaded.contains(BillScan.ACCOUNT_PERMIT) && !uploaded.contains(BillScan.BASIC_ACCOUNT_PROOF)) {
            problems.add(problem(BillScan.ACCOUNT_PERMIT.name(), "MISSING_ACCOUNT_PERMIT"));
        }
        if (required.contains(BillScan.ORGANIZATION_CODE_CERTIFICATE)
                && !uploaded.contains(BillScan.ORGANIZATION_CODE_CERTIFICATE)) {
            problems.add(problem(BillScan.ORGANIZATION_CODE_CERTIFICATE.name(), "MISSING_ORGCODE_CERT"));
        }
        if (!agreed) {
            problems.add(problem(Field.AGREED, "AGREEMENT"));
        }
        return List.copyOf(problems);
    }

    private static Optional<FieldProblem> typedProblem(@Nullable String typed) {
        return switch (OrganizationCode.parse(typed)) {
            case Checked.Accepted<OrganizationCode> _ -> Optional.empty();
            case Checked.Refused<OrganizationCode> refused
            when refused.reason().equals("EMPTY") -> Optional.of(problem(Field.ORGANIZATION_CODE, "ORG_CODE_REQUIRED"));
            case Checked.Refused<OrganizationCode> refused ->
                Optional.of(new FieldProblem(
                        Field.ORGANIZATION_CODE, "ORG_CODE_" + refused.reason(), refused.messageKey()));
        };
    }

    private static FieldProblem problem(String field, String code) {
        return new FieldProblem(field, code, "bill.problem." + code);
    }
}
