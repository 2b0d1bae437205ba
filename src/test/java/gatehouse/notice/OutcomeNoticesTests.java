package gatehouse.notice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.SentApplication;
import gatehouse.secrecy.Vault;
import gatehouse.sms.SmsTexts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@IntakeTest
class OutcomeNoticesTests {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    @Autowired
    Applications applications;

    @Autowired
    Intake intake;

    @Autowired
    SmsTexts texts;

    @Autowired
    OutcomeWording wording;

    @Autowired
    Kinds kinds;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anApprovalIsToldToTheContactOfTheApplication() {
        ApplicationId id = after(applications::approve);

        Sms sms = sms(id).getFirst();
        assertThat(sms.mobile()).isEqualTo(LicenseSamples.OPERATOR_MOBILE);
        assertThat(sms.text()).isEqualTo("【阿里企业采购】" + company(id) + "企业实名认证资料审核通过，请登录进行打款认证。");
        assertThat(sms.dedupeKey()).isEqualTo("application:" + id.value() + ":1:APPROVED");
    }

    @Test
    void aRejectionIsToldWithItsFirstReasonAndHowManyThereAre() {
        ApplicationId id = after(rejected -> applications.reject(
                rejected,
                List.of(
                        new RejectionReason("ID_EXPIRED", "ID_BACK", "证件已过期", "内部备注"),
                        new RejectionReason("LICENSE_BLURRED", "LICENSE", "营业执照不清晰", null))));

        assertThat(sms(id).getFirst().text())
                .contains("企业实名认证未通过：证件已过期等2项。请登录修改后重新提交。")
                .doesNotContain("内部备注");
    }

    @Test
    void whatIsSentIsWhatTheReviewerWasShown() {
        List<String> told = List.of("营业执照右上角缺失，四角不全，无法确认印章与编号，请平铺后在自然光下重新拍摄。", "证件已过期，请上传有效期内的证件正反面照片。");
        ApplicationId id = after(rejected -> applications.reject(
                rejected,
                told.stream()
                        .map(text -> new RejectionReason("OTHER", null, text, null))
                        .toList()));

        String shown = wording.text(kinds.required(BusinessLicense.CODE), Outcome.REJECTED, company(id), told);

        assertThat(sms(id).getFirst().text()).isEqualTo(shown).hasSizeLessThanOrEqualTo(SmsTexts.ONE_SMS);
    }

    @Test
    void aSupplementIsAskedForByItsKind() {
        ApplicationId id = after(asked -> applications.requestSupplement(
                asked, List.of(new RejectionReason("ID_BACK_MISSING", "ID_BACK", "缺少证件反面", null))));

        assertThat(sms(id).getFirst().text()).contains("的企业名称认证申请需补充材料：缺少证件反面。请登录补充后重新提交。");
    }

    @Test
    void aRevokedApprovalIsToldBesideTheApproval() {
        ApplicationId id = after(applications::approve);
        jdbc.sql("UPDATE review_case SET state = 'CLOSED', decision = 'APPROVED' WHERE application_id = ?")
                .param(id.value())
                .update();
        transaction.executeWithoutResult(status -> applications.revoke(id, "执照已被吊销"));

        assertThat(sms(id)).extracting(Sms::template).containsExactly("S3", "S14");
        assertThat(sms(id).getLast().text()).contains("审核通过已撤销：执照已被吊销。");
    }

    @Test
    void aDecisionThatIsTakenBackTellsNobody() {
        ApplicationSummary submitted = intake.submitted(intake.supplier());

        transaction.executeWithoutResult(status -> {
            applications.approve(intake.sent(submitted.id()));
            status.setRollbackOnly();
        });

        assertThat(sms(submitted.id())).isEmpty();
    }

    private ApplicationId after(Consumer<SentApplication> outcome) {
        ApplicationId id = intake.submitted(intake.supplier()).id();
        transaction.executeWithoutResult(status -> outcome.accept(intake.sent(id)));
        return id;
    }

    private String company(ApplicationId id) {
        return jdbc.sql("SELECT company_name FROM application WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private List<Sms> sms(ApplicationId id) {
        return jdbc.sql("SELECT * FROM sms_message WHERE application_id = ? ORDER BY id")
                .param(id.value())
                .query((row, number) -> new Sms(
                        Objects.requireNonNull(row.getString("dedupe_key")),
                        Objects.requireNonNull(row.getString("template")),
                        vault.openText(row.getBytes("mobile")),
                        texts.render(
                                row.getString("template"),
                                JsonMapper.shared().readValue(vault.open(row.getBytes("parameters")), PARAMETERS))))
                .list();
    }

    private record Sms(String dedupeKey, String template, String mobile, String text) {}
}
