package gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gatehouse.OwnSecurityStrategy;
import gatehouse.WithDatabase;
import gatehouse.access.Role;
import gatehouse.access.StaffAccounts;
import gatehouse.access.StaffDuties;
import gatehouse.access.Username;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Kinds;
import gatehouse.sandbox.SandboxBank;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.InventedCompany;
import gatehouse.sandbox.samples.SamplePaper;
import gatehouse.sandbox.samples.SampleScans;
import gatehouse.sandbox.samples.Shot;
import gatehouse.supplier.Registrant;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.vocabulary.BankAccountNumber;
import gatehouse.vocabulary.Domicile;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A general taxpayer climbs the whole ladder with its own hands: it fills in each form in the portal, uploads, pays in, is sent
 * back once, and a reviewer decides every case on the case page beside it.
 */
@Tag("browser")
@WithDatabase
@ExtendWith(OwnSecurityStrategy.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LadderJourneyBrowserTests {

    private static final String PASSWORD = "Gatehouse-2026";
    private static final String ACCOUNT = "330104016000123456";
    private static final String BUYER = "jianye2026";
    private static final InventedCompany COMPANY = new InventedCompanies(2026)
            .take(200)
            .filter(company -> company.representative().domicile() == Domicile.CN && !company.isIndividualBusiness())
            .filter(company -> !company.operatorMobile().equals(company.representativeMobile()))
            .findFirst()
            .orElseThrow();

    @LocalServerPort
    int port;

    @Autowired
    Suppliers suppliers;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Applications applications;

    @Autowired
    Kinds kinds;

    @Autowired
    SandboxBank bank;

    private final Chromium chromium = new Chromium();
    private SupplierId supplier = new SupplierId(0);

    @BeforeAll
    void aSupplierABuyerAndAReviewerOfEveryQueue() {
        suppliers.register(
                new Registration(BUYER, PASSWORD, "13900000071"), new Registrant("周采购", "华东重工集团有限公司", "BUYER"));
        supplier = suppliers
                .register(
                        new Registration(COMPANY.memberName(), PASSWORD, COMPANY.operatorMobile()),
                        new Registrant(COMPANY.operatorName(), COMPANY.name(), "SELLER"))
                .id();
        Set<KindCode> queues = kinds.all().stream().map(ApplicationKind::code).collect(Collectors.toSet());
        staff.register(new Username("lijing"), PASSWORD, new StaffDuties("李敏", Set.of(Role.REVIEWER), queues));
    }

    @AfterAll
    void goodNight() {
        chromium.close();
    }

    @Test
    void aGeneralTaxpayerClimbsToTheEndInThePortal() {
        var portal = new PortalPage(chromium.window(1280, 900, ColorScheme.LIGHT), "http://localhost:" + port);
        Page reviewer = chromium.window(1440, 900, ColorScheme.LIGHT);
        signIn(reviewer);
        portal.signIn(COMPANY.memberName(), PASSWORD);
        portal.home();
        assertThat(portal.main()).containsText("下一步：办理企业名称认证");
        portal.keep("ladder-01-home");

        license(portal);
        rejects(reviewer, "BUSINESS_LICENSE");
        correctsTheLicense(portal);
        approves(reviewer, "BUSINESS_LICENSE", "营业执照不清晰");
        paysIn(portal, "BUSINESS_LICENSE", false);
        assertThat(portal.card("BUSINESS_LICENSE")).containsText("已开通");

        provesByInvoice(portal);
        collection(portal);
        approves(reviewer, "TRANSFER_COLLECTION");
        paysIn(portal, "TRANSFER_COLLECTION", true);
        assertThat(portal.card("TRANSFER_COLLECTION")).containsText("已开通");

        merchant(portal);
        approves(reviewer, "PROCUREMENT_MERCHANT");
        portal.home();
        assertThat(portal.card("PROCUREMENT_MERCHANT")).containsText("已开通");
        portal.keep("ladder-13-joined");
        credit(portal);
        bill(portal);
        approves(reviewer, "BILL_ACCOUNT");
        trust(portal);

        assertThat(portal.main().locator(".gh-step-card.gh-step-done")).hasCount(8);
        assertThat(portal.main()).containsText("现在没有要办的事");
        portal.keep("ladder-19-end");
        assertThat(chromium.complaints()).isEmpty();
    }

    private void license(PortalPage portal) {
        portal.press("开始填写 企业名称认证");
        portal.typeLicense(COMPANY);
        portal.keep("ladder-02-license-form");
        portal.onTo("营业执照");
        threePictures(portal);
        portal.keep("ladder-03-license-scans");
        portal.onTo(COMPANY.creditCode());
        portal.press("提交审核");
        assertThat(portal.card("BUSINESS_LICENSE")).containsText("审核中");
    }

    private static void threePictures(PortalPage portal) {
        portal.upload("营业执照", drawn(SamplePaper.LICENSE, Shot.CLEAN));
        portal.upload("法定代表人证件正面", drawn(SamplePaper.ID_FRONT, Shot.CLEAN));
        portal.upload("法定代表人证件反面", drawn(SamplePaper.ID_BACK, Shot.CLEAN));
    }

    private static void correctsTheLicense(PortalPage portal) {
        // nobody reloads: the outcome comes by itself
        assertThat(portal.card("BUSINESS_LICENSE")).containsText("审核未通过");
        portal.keep("ladder-04-rejected");
        portal.press("去修改");
        portal.onTo("营业执照");
        portal.upload("营业执照", drawn(SamplePaper.LICENSE, Shot.usual(COMPANY, SamplePaper.LICENSE)));
        portal.keep("ladder-05-corrected");
        portal.onTo(COMPANY.creditCode());
        portal.press("提交审核");
        assertThat(portal.card("BUSINESS_LICENSE")).containsText("第2次提交");
    }

    /** The account, unless the form has named it already, the bank's answer, the amount as the statement shows it. */
    private void paysIn(PortalPage portal, String step, boolean accountNamed) {
        assertThat(portal.card(step)).containsText("打款认证");
        portal.follow("填写对公账户");
        if (!accountNamed) {
            portal.choose("收款银行", "招行", "招商银行");
            portal.choose("网点/支行", "总行", "招商银行总行");
            portal.type("对公账户", ACCOUNT);
            portal.type("银行开户名", COMPANY.name());
        }
        portal.keep("ladder-06-deposit-" + step);
        portal.press("提交");
        assertThat(portal.field("收到的金额")).isVisible();
        portal.type("收到的金额", amount());
        portal.press("打款认证");
        assertThat(portal.main()).containsText("打款认证已完成");
        portal.home();
    }

    private String amount() {
        return bank.statement(BankAccountNumber.parse(ACCOUNT).required(), 1)
                .getFirst()
                .amount();
    }

    private static void provesByInvoice(PortalPage portal) {
        portal.type("发票代码", "3300214130");
        portal.type("发票号码", "01234561");
        portal.type("开票日期", LocalDate.now().minusDays(20).toString());
        portal.type("金额", "10000.00");
        portal.press("立即验证");
        assertThat(portal.card("GENERAL_TAXPAYER")).containsText("这张发票不能证明专票能力");
        portal.keep("ladder-07-invoice-not-proven");
        portal.type("发票号码", "01234560");
        portal.press("立即验证");
        assertThat(portal.card("GENERAL_TAXPAYER")).containsText("已开通");
        portal.keep("ladder-08-taxpayer");
    }

    private static void collection(PortalPage portal) {
        portal.press("开始填写 融易收");
        portal.type("法定代表人姓名", COMPANY.representative().name());
        portal.type("法定代表人证件号", COMPANY.representative().documentNumber());
        portal.type("法定代表人手机号", COMPANY.representativeMobile());
        portal.type("管理员姓名", COMPANY.operatorName());
        portal.type("管理员身份证号", "11010519491231002X");
        portal.type("管理员手机号", COMPANY.operatorMobile());
        portal.keep("ladder-09-collection-people");
        portal.onTo("对公银行账户");
        portal.choose("收款银行", "招行", "招商银行");
        portal.choose("网点/支行", "总行", "招商银行总行");
        portal.type("对公银行账户", ACCOUNT);
        portal.agreeToAll();
        portal.keep("ladder-10-collection-account");
        portal.onTo("营业执照");
        threePictures(portal);
        portal.onTo(ACCOUNT);
        portal.keep("ladder-11-collection-summary");
        portal.press("提交审核");
        assertThat(portal.card("TRANSFER_COLLECTION")).containsText("审核中");
    }

    private static void merchant(PortalPage portal) {
        portal.press("开始填写 入驻企采商");
        portal.answer("品牌代理", "是");
        portal.answer("限售以及危化品", "否");
        portal.agreeToAll();
        portal.keep("ladder-12-merchant");
        portal.onTo("品牌代理资质");
        portal.upload("品牌代理资质", drawn(SamplePaper.LICENSE, Shot.CLEAN));
        portal.onTo(COMPANY.creditCode());
        portal.press("提交审核");
        assertThat(portal.card("PROCUREMENT_MERCHANT")).containsText("审核中");
    }

    private static void credit(PortalPage portal) {
        portal.type("采购企业的会员名", BUYER);
        portal.type("授信额度（元）", "500000");
        portal.type("结算日（每月几日）", "25");
        portal.press("确定授信");
        assertThat(portal.card("CREDIT_TERMS")).containsText("额度 500,000.00 元，每月 25 日结算");
        portal.keep("ladder-14-credit");
    }

    private static void bill(PortalPage portal) {
        portal.press("开始填写 收票易");
        portal.agreeToAll();
        portal.keep("ladder-15-bill");
        portal.onTo("开户许可证");
        portal.upload("开户许可证", drawn(SamplePaper.LICENSE, Shot.CLEAN));
        portal.keep("ladder-16-bill-scans");
        portal.onTo(COMPANY.creditCode());
        portal.press("提交审核");
        assertThat(portal.card("BILL_ACCOUNT")).containsText("审核中");
    }

    private static void trust(PortalPage portal) {
        assertThat(portal.card("BILL_ACCOUNT")).containsText("已开通");
        portal.keep("ladder-18-before-trust");
        portal.press("立即开通");
        assertThat(portal.card("TRUST_SERVICE")).containsText("已开通");
    }

    private void signIn(Page reviewer) {
        reviewer.navigate("http://localhost:" + port + "/login");
        reviewer.locator("input[name=username]").fill("lijing");
        reviewer.locator("input[name=password]").fill(PASSWORD);
        reviewer.keyboard().press("Enter");
        reviewer.waitForURL(url -> !url.endsWith("/login"));
    }

    private void approves(Page reviewer, String kind, String... inItsHistory) {
        claims(reviewer, kind);
        for (String words : inItsHistory) {
            assertThat(reviewer.locator(".gh-case-fields .gh-line").getByText(words))
                    .isVisible();
        }
        reviewer.keyboard().press("a");
        assertThat(reviewer.locator("vaadin-notification-card")
                        .getByText(COMPANY.name())
                        .first())
                .isVisible();
    }

    private void rejects(Page reviewer, String kind) {
        claims(reviewer, kind);
        reviewer.keyboard().press("r");
        assertThat(reviewer.locator(".gh-reasons")).isVisible();
        reviewer.keyboard().press("1");
        assertThat(reviewer.locator(".gh-sms")).containsText("企业实名认证未通过");
        Chromium.keep(reviewer, "ladder-04-reject-" + kind);
        reviewer.keyboard().press("Control+Enter");
        assertThat(reviewer.locator("vaadin-notification-card")
                        .getByText(COMPANY.name())
                        .first())
                .isVisible();
    }

    private void claims(Page reviewer, String kind) {
        String number =
                applications.find(supplier, new KindCode(kind)).orElseThrow().number();
        reviewer.navigate("http://localhost:" + port + "/case/" + number);
        assertThat(reviewer.locator(".gh-case-head h1")).hasText(COMPANY.name());
        reviewer.locator("[data-key=C]").click();
        assertThat(reviewer.locator(".gh-lease gh-countdown")).hasText(Pattern.compile("(10:00|09:\\d\\d)"));
        Chromium.keep(reviewer, "ladder-case-" + kind);
        // keys rest for a moment after a page has opened
        reviewer.waitForTimeout(600);
    }

    private static byte[] drawn(SamplePaper paper, Shot shot) {
        return SampleScans.draw(COMPANY, paper, shot);
    }
}
