package gatehouse.notice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.kind.license.LicenseSamples;
import gatehouse.onboarding.AutomaticApprovals;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Step;
import gatehouse.secrecy.Vault;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntakeTest
class LadderNoticesTests {

    @Autowired
    Ladder ladder;

    @Autowired
    AutomaticApprovals approvals;

    @Autowired
    Intake intake;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatACheckHasOpenedIsToldOnceInTheWordsOfAnApproval() {
        SupplierId supplier = intake.verified();

        ladder.openProven(supplier, Step.GENERAL_TAXPAYER, new KindCode("GENERAL_TAXPAYER"));
        ladder.openProven(supplier, Step.GENERAL_TAXPAYER, new KindCode("GENERAL_TAXPAYER"));

        assertThat(sms(supplier)).containsExactly("S8 " + LicenseSamples.OPERATOR_MOBILE);
    }

    @Test
    void thatItWasTakenBackIsToldAlsoWhereTheRealNameIsUnderReviewAgain() {
        SupplierId supplier = intake.verified();
        ladder.openProven(supplier, Step.GENERAL_TAXPAYER, new KindCode("GENERAL_TAXPAYER"));
        intake.revoked(intake.license(supplier).id(), "公示系统显示已注销");

        intake.as("SUPERVISOR", () -> approvals.revoke(supplier, Step.GENERAL_TAXPAYER, "发票已被红冲"));

        assertThat(sms(supplier))
                .containsExactly("S8 " + LicenseSamples.OPERATOR_MOBILE, "S14A " + LicenseSamples.OPERATOR_MOBILE);
    }

    @Test
    void whatIsOpenedOtherwiseIsToldByWhoeverOpensIt() {
        SupplierId supplier = intake.verified();

        ladder.open(supplier, Step.GENERAL_TAXPAYER);

        assertThat(sms(supplier)).isEmpty();
    }

    private List<String> sms(SupplierId supplier) {
        return jdbc.sql("SELECT template, mobile FROM sms_message WHERE dedupe_key LIKE ? ORDER BY id")
                .param("ladder:" + supplier.value() + ":%")
                .query((row, _) -> row.getString("template") + " " + vault.openText(row.getBytes("mobile")))
                .list();
    }
}
