package gatehouse.kind.bill;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.Vectors;
import gatehouse.texts.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class BillAccountBranchTests {

    /** What the vectors call the slots. */
    private static final Map<String, BillScan> SLOTS = Map.of(
            "ACCOUNT_PERMIT", BillScan.ACCOUNT_PERMIT,
            "BASIC_ACCOUNT_INFO", BillScan.BASIC_ACCOUNT_PROOF,
            "ORGCODE_CERT", BillScan.ORGANIZATION_CODE_CERTIFICATE);

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("spy-branch")
    void everyVectorHolds(Vectors.Row row) {
        String number = row.required("regNo");
        String typed = row.text("typedOrgCode");
        Set<BillScan> uploaded = scans(row.texts("files"));

        var problems = BillAccountBranch.problems(number, typed, uploaded, row.flag("agreed"));

        assertThat(problems).extracting(FieldProblem::code).isEqualTo(row.texts("errors"));
        assertThat(problems.isEmpty()).isEqualTo(row.flag("ok"));
        BillAccountBranch.of(number).ifPresent(branch -> {
            assertThat(branch.organizationCode(number, typed).orElse(null)).isEqualTo(row.text("orgCode"));
            assertThat(branch.required()).containsExactlyInAnyOrderElementsOf(scans(row.texts("required")));
        });
    }

    @Test
    void aCodeTypedWrongIsToldInTheWordsOfTheCode() {
        var problems = BillAccountBranch.problems("110108012660422", "01245654-4", Set.of(BillScan.values()), true);

        assertThat(problems)
                .containsExactly(new FieldProblem("organizationCode", "ORG_CODE_CHECK", "vocabulary.orgcode.CHECK"));
    }

    private static Set<BillScan> scans(List<String> names) {
        return names.stream().map(SLOTS::get).collect(Collectors.toSet());
    }
}
