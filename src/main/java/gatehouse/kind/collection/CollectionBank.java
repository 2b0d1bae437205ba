package gatehouse.kind.collection;

import gatehouse.bank.BankRow;
import gatehouse.bank.Banks;
import gatehouse.bank.BranchRow;
import gatehouse.bank.portal.BankFields;
import gatehouse.bank.portal.ChosenBranch;
import gatehouse.deposit.DepositRequest;
import gatehouse.kind.collection.CollectionForm.Field;
import gatehouse.onboarding.JointInputs;
import gatehouse.review.MachineCheck;
import gatehouse.review.MachineCheck.Verdict;
import gatehouse.vocabulary.BankCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 收款银行 and 网点 of the form, as the bank directory knows them: chosen there, looked up there, and named for the deposit. */
@Component
class CollectionBank {

    private final Banks banks;

    CollectionBank(Banks banks) {
        this.banks = banks;
    }

    /** A branch that the directory knows is named by its number alone. */
    Map<String, String> completed(Map<String, String> typed) {
        boolean complete =
                !text(typed, Field.BANK).isBlank() && !text(typed, Field.BRANCH).isBlank();
        return complete
                ? typed
                : branch(typed).map(known -> completed(typed, known)).orElse(typed);
    }

    private Map<String, String> completed(Map<String, String> typed, BranchRow known) {
        Map<String, String> complete = new LinkedHashMap<>(typed);
        if (text(typed, Field.BANK).isBlank()) {
            banks.find(known.bank()).ifPresent(bank -> complete.put(Field.BANK, bank.name()));
        }
        if (text(typed, Field.BRANCH).isBlank()) {
            complete.put(Field.BRANCH, known.name());
        }
        return complete;
    }

    /** How they are looked for on the page. */
    JointInputs inputs() {
        return (typed, changed) -> {
            var fields = new BankFields(banks, chosen(typed), chosen -> changed.accept(fields(chosen)));
            return new JointInputs.Shown(fields.withNumberLater(), fields::mark);
        };
    }

    private ChosenBranch chosen(Map<String, String> typed) {
        return new ChosenBranch(
                banks.findByName(text(typed, Field.BANK)).map(BankRow::id).orElse(null),
                text(typed, Field.BRANCH),
                text(typed, Field.CNAPS));
    }

    private Map<String, String> fields(ChosenBranch chosen) {
        Long id = chosen.bank();
        String bank = id == null ? "" : banks.find(id).map(BankRow::name).orElse("");
        return Map.of(Field.BANK, bank, Field.BRANCH, chosen.branch(), Field.CNAPS, chosen.cnaps());
    }

    /** The account for the deposit, so that it is not typed twice. */
    DepositRequest named(Map<String, String> form) {
        ChosenBranch branch = chosen(form);
        return new DepositRequest(
                branch.bank(),
                branch.branch(),
                branch.cnaps(),
                text(form, Field.ACCOUNT),
                text(form, Field.ACCOUNT_HOLDER));
    }

    /** What the directory says of the bank and the number. */
    List<MachineCheck> checks(CollectionForm form) {
        List<MachineCheck> checks = new ArrayList<>();
        Optional<BankRow> bank = banks.findByName(form.bank());
        checks.add(check(
                Field.BANK,
                bank.isPresent(),
                bank.isPresent() ? "collection.check.bank.known" : "collection.check.bank.unknown"));
        bank.flatMap(known -> form.code().map(code -> number(known, code))).ifPresent(checks::add);
        return checks;
    }

    private MachineCheck number(BankRow bank, BankCode code) {
        boolean same = banks.findBranch(code)
                .map(branch -> branch.bank() == bank.id())
                .orElseGet(() -> code.bank().equals(bank.prefix()));
        return check(Field.CNAPS, same, same ? "collection.check.cnaps.same" : "collection.check.cnaps.other");
    }

    private static MachineCheck check(String target, boolean fine, String key) {
        return new MachineCheck(target, fine ? Verdict.FINE : Verdict.LOOK, key, List.of());
    }

    private Optional<BranchRow> branch(Map<String, String> typed) {
        return BankCode.parse(text(typed, Field.CNAPS)).value().flatMap(banks::findBranch);
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }
}
