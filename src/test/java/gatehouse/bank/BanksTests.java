package gatehouse.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.access.Role;
import gatehouse.onboarding.IntakeTest;
import gatehouse.vocabulary.BankCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@IntakeTest
class BanksTests {

    @Autowired
    Banks banks;

    @Autowired
    BankImport imports;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "招商, 招商银行",
        "招行, 招商银行",
        "工行, 中国工商银行",
        "工商, 中国工商银行",
        "浦东, 上海浦东发展银行",
        "浦发, 上海浦东发展银行",
        "网商, 浙江网商银行",
        "'邮 储', 中国邮政储蓄银行",
        "农村信用社, 隆尧县农村信用社",
    })
    void aBankIsFoundByAnyPartOfItsName(String typed, String name) {
        assertThat(banks.search(typed).banks()).extracting(BankRow::name).contains(name);
    }

    @Test
    void namesThatBeginSoComeFirst() {
        assertThat(banks.search("中国").banks().getFirst().name()).startsWith("中国");
        assertThat(banks.search("银行").banks()).hasSizeGreaterThan(10);
        assertThat(banks.search("").banks()).hasSizeGreaterThan(20);
        assertThat(banks.search("100%").banks())
                .as("a wildcard is a character like others")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "招商, ",
        "'', ",
        "成都银行, RURAL_CREDIT",
        "某某城商行, RURAL_CREDIT",
        "杭州联合农村商业银行, RURAL_CREDIT",
        "一家没有的银行, RURAL_CREDIT",
        "农村信用社, ",
        "天涯县农村信用社, ASK_YOUR_BANK",
    })
    void whoLooksForALocalBankIsAdvisedByTheManual(String typed, BankHint hint) {
        assertThat(banks.search(typed).hint()).isEqualTo(java.util.Optional.ofNullable(hint));
    }

    @Test
    void branchesAreFoundWithinTheirBank() {
        long icbc = banks.search("工行").banks().getFirst().id();

        assertThat(banks.branches(icbc, "")).extracting(BranchRow::cnaps).contains("102100099996");
        assertThat(banks.branches(icbc, "总行")).extracting(BranchRow::name).containsExactly("中国工商银行总行");
        assertThat(banks.branches(icbc, "102100099996"))
                .extracting(BranchRow::name)
                .containsExactly("中国工商银行总行");
        assertThat(banks.branches(icbc, "招商")).isEmpty();
        assertThat(banks.findBranch(new BankCode("313651027012")).orElseThrow().name())
                .isEqualTo("成都银行实验支行");
    }

    @Test
    void everyNumberThatIsSeededHolds() {
        assertThat(jdbc.sql("SELECT cnaps FROM bank_branch").query(String.class).list())
                .hasSizeGreaterThan(20)
                .allMatch(cnaps -> BankCode.parse(cnaps).isAccepted());
    }

    @Test
    @WithMockUser(roles = Role.ADMINISTRATOR)
    void anAdministratorImportsBranches() {
        int loaded = imports.load("""
                联行号,银行,网点,简称
                313333007331,温州银行,温州银行营业部,温行
                304521041448,华夏银行,华夏银行武汉徐东支行
                """);

        assertThat(loaded).isEqualTo(2);
        long wenzhou = banks.search("温行").banks().getFirst().id();
        assertThat(banks.branches(wenzhou, "营业")).extracting(BranchRow::name).containsExactly("温州银行营业部");
        long huaxia = banks.search("华夏银行").banks().getFirst().id();
        assertThat(banks.branches(huaxia, "徐东")).hasSize(1);
        imports.load("304521041448,华夏银行,华夏银行武汉徐东大街支行");
        assertThat(banks.branches(huaxia, "武汉")).extracting(BranchRow::name).containsExactly("华夏银行武汉徐东大街支行");
    }

    @Test
    @WithMockUser(roles = Role.ADMINISTRATOR)
    void whereOneLineIsWrongNothingIsImported() {
        assertThatThrownBy(() -> imports.load("""
                304521041448,另一家银行,另一家银行支行
                304521041449,华夏银行,校验位错
                华夏银行
                304521041448,,没有银行"""))
                .isInstanceOfSatisfying(
                        BankImportRefused.class,
                        refused -> assertThat(refused.problems())
                                .isEqualTo(List.of(
                                        new BankImportRefused.Problem(2, "NUMBER"),
                                        new BankImportRefused.Problem(3, "COLUMNS"),
                                        new BankImportRefused.Problem(4, "NAME"))));
        assertThat(banks.search("另一家").banks()).isEmpty();
    }

    @Test
    @WithMockUser(roles = Role.ADMINISTRATOR)
    void quotesAreReadAsASpreadsheetWritesThem() {
        int loaded = imports.load("""
                "联行号","银行","网点"
                "313337001235","绍兴银行", "绍兴银行,""城西""支行"
                313333007340,绍兴银行,绍兴银行城东支行
                """);

        assertThat(loaded).isEqualTo(2);
        long shaoxing = banks.search("绍兴银行").banks().getFirst().id();
        assertThat(banks.branches(shaoxing, "城"))
                .extracting(BranchRow::name)
                .containsExactlyInAnyOrder("绍兴银行,\"城西\"支行", "绍兴银行城东支行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "308584000013,\"招商银行,总行",
                "308584000013,招商\"银行,总行",
                "308584000013,\"招商\"银行,总行",
                "308584000013,招商银行,\"总行"
            })
    @WithMockUser(roles = Role.ADMINISTRATOR)
    void aQuoteThatDoesNotHoldSpoilsNoBank(String line) {
        assertThatThrownBy(() -> imports.load(line))
                .isInstanceOfSatisfying(
                        BankImportRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new BankImportRefused.Problem(1, "QUOTES")));
        assertThat(banks.search("招商").banks()).hasSize(1);
    }

    @Test
    @WithMockUser(roles = Role.SUPERVISOR)
    void nobodyElseImports() {
        assertThatThrownBy(() -> imports.load("304521041448,华夏银行,支行")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void searchesGoByAnIndex() {
        assertThat(key("SELECT id, name, prefix FROM bank WHERE search_key LIKE '招商%' ORDER BY search_key LIMIT 50"))
                .isEqualTo("bank_search");
        assertThat(key("SELECT cnaps, bank_id, name FROM bank_branch WHERE bank_id = 1 AND search_key LIKE '%总行%'"
                        + " ORDER BY search_key LIMIT 50"))
                .isEqualTo("bank_branch_search");
    }

    private String key(String query) {
        return jdbc.sql("EXPLAIN FORMAT=TRADITIONAL " + query)
                .query((plan, _) -> String.valueOf(plan.getString("key")))
                .list()
                .getFirst();
    }
}
