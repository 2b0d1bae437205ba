package gatehouse.kind.bill;

import gatehouse.checks.CheckAnswer;
import gatehouse.checks.CheckGroup;
import gatehouse.checks.CheckInput;
import gatehouse.texts.FieldProblem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The check of what is sent in for 收票易. */
@Component
class BillAccountCheck implements CheckGroup {

    @Override
    public String name() {
        return "spy-branch";
    }

    @Override
    public String example() {
        return """
                {"regNo": "110108012660422", "typedOrgCode": "71610585-2", "files": ["ACCOUNT_PERMIT"],
                 "agreed": true}""";
    }

    @Override
    public CheckAnswer answer(CheckInput input) {
        String number = input.text("regNo");
        String typed = input.optionalText("typedOrgCode");
        List<String> errors = BillAccountBranch.problems(number, typed, uploaded(input), input.flag("agreed")).stream()
                .map(FieldProblem::code)
                .toList();
        CheckAnswer answer = CheckAnswer.ofAll("errors", errors);
        return BillAccountBranch.of(number)
                .map(branch -> answered(answer, branch, number, typed))
                .orElse(answer);
    }

    private static CheckAnswer answered(
            CheckAnswer answer, BillAccountBranch branch, String number, @Nullable String typed) {
        return answer.with("orgCode", branch.organizationCode(number, typed).orElse(null))
                .with(
                        "required",
                        branch.required().stream().map(BillAccountCheck::name).toList());
    }

    private static Set<BillScan> uploaded(CheckInput input) {
        Set<BillScan> uploaded = EnumSet.noneOf(BillScan.class);
        for (String file : input.texts("files")) {
            switch (file) {
                case "ACCOUNT_PERMIT" -> uploaded.add(BillScan.ACCOUNT_PERMIT);
                case "BASIC_ACCOUNT_INFO" -> uploaded.add(BillScan.BASIC_ACCOUNT_PROOF);
                case "ORGCODE_CERT" -> uploaded.add(BillScan.ORGANIZATION_CODE_CERTIFICATE);
                default -> input.unknown("files");
            }
        }
        return uploaded;
    }

    /** As the vectors name it. */
    private static String name(BillScan scan) {
        return switch (scan) {
            case ACCOUNT_PERMIT -> "ACCOUNT_PERMIT";
            case BASIC_ACCOUNT_PROOF -> "BASIC_ACCOUNT_INFO";
            case ORGANIZATION_CODE_CERTIFICATE -> "ORGCODE_CERT";
        };
    }
}
