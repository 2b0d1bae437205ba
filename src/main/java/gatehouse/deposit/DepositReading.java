package gatehouse.deposit;

import gatehouse.bank.BankRow;
import gatehouse.bank.Banks;
import gatehouse.bank.BranchRow;
import gatehouse.deposit.DepositRefused.Cause;
import gatehouse.deposit.DepositRequest.Field;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.BankAccountNumber;
import gatehouse.vocabulary.BankCode;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.NameVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed to ask for a deposit: every wrong field is told, the holder's name last. */
@Component
class DepositReading {

    static final String BANK_DIFFERS = "BANK_PREFIX_DIFFERS";
    private static final int LONGEST_BRANCH = 100;

    private final Banks banks;

    DepositReading(Banks banks) {
        this.banks = banks;
    }

    /**
     * @throws DepositRefused naming every wrong field; with a cause of its own where only the holder's name differs
     */
    PayoutAccount read(DepositRequest typed, String companyName, boolean holderFilledIn) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<BankRow> bank = bank(typed.bank(), problems);
        Checked<BankCode> code = checked(Field.CNAPS, BankCode.parse(typed.cnaps()), problems);
        Optional<BranchRow> known = code.value().flatMap(banks::findBranch);
        Optional<String> branch = branch(typed.branch(), known, problems);
        Checked<BankAccountNumber> account = checked(Field.ACCOUNT, BankAccountNumber.parse(typed.account()), problems);
        String holder = holderFilledIn && isBlank(typed.holder()) ? companyName : typed.holder();
        Checked<CompanyName> name = checked(Field.HOLDER, CompanyName.parse(holder), problems);
        Optional<FieldProblem> otherName = name.value().flatMap(own -> otherName(companyName, own));
        if (problems.isEmpty() && otherName.isPresent()) {
            throw new DepositRefused(Cause.NAME_MISMATCH, List.of(otherName.get()));
        }
        otherName.ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new DepositRefused(Cause.INVALID, problems);
        }
        return new PayoutAccount(
                bank.orElseThrow().name(),
                branch.orElseThrow(),
                code.required(),
                account.required(),
                name.required(),
                warnings(bank.orElseThrow(), code.required(), known, account.warnings()));
    }

    /** What is worth a second look, and refuses nothing. */
    List<String> warnings(@Nullable Long bank, @Nullable String cnaps, @Nullable String account) {
        Optional<BankRow> chosen = Optional.ofNullable(bank).flatMap(banks::find);
        Optional<BankCode> code = BankCode.parse(cnaps).value();
        List<String> ofAccount = BankAccountNumber.parse(account).warnings();
        return chosen.isPresent() && code.isPresent()
                ? warnings(chosen.get(), code.get(), banks.findBranch(code.get()), ofAccount)
                : ofAccount;
    }

    private static List<String> warnings(
            BankRow bank, BankCode code, Optional<BranchRow> known, List<String> ofAccount) {
        List<String> warnings = new ArrayList<>(ofAccount);
        boolean anothers = known.filter(branch -> branch.bank() != bank.id()).isPresent();
        if (anothers || !code.bank().equals(bank.prefix())) {
            warnings.add(BANK_DIFFERS);
        }
        return List.copyOf(warnings);
    }

    private Optional<BankRow> bank(@Nullable Long id, List<FieldProblem> problems) {
        Optional<BankRow> bank = Optional.ofNullable(id).flatMap(banks::find);
        if (bank.isEmpty()) {
            problems.add(problem(Field.BANK, id == null ? "EMPTY" : "UNKNOWN"));
        }
        return bank;
    }

    /** A branch that the directory knows needs no name; another is called as its bank calls it. */
    private static Optional<String> branch(
            @Nullable String typed, Optional<BranchRow> known, List<FieldProblem> problems) {
        String name = isBlank(typed)
                ? known.map(BranchRow::name).orElse("")
                : Objects.requireNonNull(typed).strip();
        if (name.isEmpty()) {
            problems.add(problem(Field.BRANCH, "EMPTY"));
        } else if (name.codePointCount(0, name.length()) > LONGEST_BRANCH) {
            problems.add(problem(Field.BRANCH, "LENGTH"));
        } else if (name.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(problem(Field.BRANCH, "CHARSET"));
        }
        return Optional.of(name);
    }

    private static Optional<FieldProblem> otherName(String companyName, CompanyName typed) {
        NameVerdict verdict = CompanyName.compare(companyName, typed.raw());
        return DepositRules.obstacle(verdict).map(_ -> problem(Field.HOLDER, verdict.name()));
    }

    private static <T> Checked<T> checked(String field, Checked<T> checked, List<FieldProblem> problems) {
        if (checked instanceof Checked.Refused<T> refused) {
            problems.add(new FieldProblem(field, refused.reason(), refused.messageKey()));
        }
        return checked;
    }

    private static FieldProblem problem(String field, String code) {
        return new FieldProblem(field, code, "deposit." + field + "." + code);
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
