package gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import gatehouse.OwnSecurityStrategy;
import gatehouse.WithDatabase;
import gatehouse.access.Role;
import gatehouse.access.StaffAccounts;
import gatehouse.access.StaffDuties;
import gatehouse.access.Username;
import gatehouse.sandbox.SandboxSms;
import gatehouse.supplier.Registrant;
import gatehouse.supplier.Registration;
import gatehouse.supplier.Suppliers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A buyer invites, a newcomer registers on a phone and confirms by the link; then it asks, and a reviewer answers. */
@Tag("browser")
@WithDatabase
@ExtendWith(OwnSecurityStrategy.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PoolJourneyBrowserTests {

    private static final String PASSWORD = "Gatehouse-2026";
    private static final String PHONE = "15012345678";
    private static final Pattern LINK = Pattern.compile("/portal/join/[\\w-]{22}");
    private static final Pattern CODE = Pattern.compile("验证码([0-9]{6})");

    @LocalServerPort
    int port;

    @Autowired
    Suppliers suppliers;

    @Autowired
    StaffAccounts staff;

    @Autowired
    SandboxSms phones;

    private final Chromium chromium = new Chromium();
    private Page newcomer;

    @BeforeAll
    void aBuyerAndAReviewer() {
        suppliers.register(
                new Registration("huadong", PASSWORD, "13900000001"), new Registrant("周采购", "华东重工集团有限公司", "BUYER"));
        staff.register(new Username("limin"), PASSWORD, new StaffDuties("李敏", Set.of(Role.REVIEWER), Set.of()));
        newcomer = chromium.window(390, 844, ColorScheme.LIGHT);
    }

    @AfterAll
    void goodNight() {
        chromium.close();
    }

    @Test
    @Order(1)
    void aBuyerInvitesByPhone() {
        Page buyer = chromium.window(1280, 800, ColorScheme.LIGHT);
        signIn(buyer, "/portal/login", "huadong");

        link(buyer, "邀请供应商").click();
        field(buyer, "供应商手机号").fill(PHONE);
        button(buyer, "发送邀请").click();

        assertThat(buyer.locator(".gh-portal-rows")).containsText("150****5678");
        assertThat(buyer.locator(".gh-portal-rows")).containsText("等待确认");
        Chromium.keep(buyer, "invitations-1280");
    }

    @Test
    @Order(2)
    void theLinkLeadsThroughRegistrationIntoThePool() {
        newcomer.navigate(address(sms(LINK)));
        link(newcomer, "没有账号，去注册").click();
        assertThat(newcomer.locator("h1")).hasText("注册供应商账号");
        field(newcomer, "会员名").fill("启明五金2026");
        field(newcomer, "登录密码").fill(PASSWORD);
        field(newcomer, "再输入一次").fill(PASSWORD);
        field(newcomer, "联系人姓名").fill("王小明");
        field(newcomer, "企业名称").fill("杭州启明五金有限公司");
        newcomer.getByText("我要销售", new Page.GetByTextOptions().setExact(true)).click();
        field(newcomer, "手机号").fill(PHONE);
        button(newcomer, "发送验证码").click();
        assertThat(newcomer.getByText("验证码已发送")).isVisible();
        field(newcomer, "验证码").fill(sms(CODE).replaceAll("\\D", ""));
        newcomer.locator("vaadin-checkbox input").check();
        newcomer.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(java.nio.file.Path.of("target", "screenshots", "register-390.png")));
        button(newcomer, "同意并注册").click();

        assertThat(newcomer.getByText("华东重工集团有限公司 邀请贵公司")).isVisible();
        Chromium.keep(newcomer, "join-390");
        button(newcomer, "确认加入").click();

        assertThat(newcomer.locator(".gh-portal-rows")).containsText("华东重工集团有限公司");
        Chromium.keep(newcomer, "pool-390");
    }

    @Test
    @Order(3)
    void theHelpOfThePageIsOneClickAwayAndAsksAPerson() {
        button(newcomer, "帮助").click();
        var drawer = newcomer.locator("vaadin-dialog");
        assertThat(drawer.getByText("收到买家的邀请短信")).isVisible();
        field(newcomer, "搜索帮助").fill("农村信用社");
        assertThat(drawer.getByText("找不到收款银行")).isVisible();
        Chromium.keep(newcomer, "help-390");
        Page beside = newcomer.waitForPopup(() -> link(newcomer, "我有意见或建议，点此反馈").click());

        beside.locator("vaadin-text-area textarea").fill("列表里没有我们的开户行");
        button(beside, "提交反馈").click();

        assertThat(beside.locator(".gh-portal-card")).containsText("待回复");
        beside.close();
    }

    @Test
    @Order(4)
    void theAnswerOfAReviewerComesBackWithTheRedDot() {
        newcomer.navigate(address("/portal/pool"));
        assertThat(newcomer.locator(".gh-red-dot")).isHidden();
        Page reviewer = chromium.window(1280, 800, ColorScheme.LIGHT);
        signIn(reviewer, "/login", "limin");
        reviewer.navigate(address("/feedback"));
        reviewer.getByText("列表里没有我们的开户行").first().click();
        button(reviewer, "领取").click();
        reviewer.locator("vaadin-text-area textarea").fill("请搜索农村信用社，再选支行");
        Chromium.keep(reviewer, "feedback-inbox-1280");
        button(reviewer, "发送回复").click();

        assertThat(newcomer.locator(".gh-red-dot")).isVisible();
        Chromium.keep(newcomer, "red-dot-390");
        newcomer.locator(".gh-envelope").click();

        assertThat(newcomer.locator(".gh-portal-card")).containsText("请搜索农村信用社，再选支行");
        assertThat(newcomer.locator(".gh-red-dot")).isHidden();
    }

    @Test
    @Order(5)
    void noPageOverflowsAPhoneOrComplains() {
        for (String path : new String[] {"/portal/pool", "/portal/help?q=95188", "/portal/feedback"}) {
            newcomer.navigate(address(path));
            assertThat(newcomer.locator("h1").first()).isVisible();
            assertThat((Boolean) newcomer.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(path)
                    .isTrue();
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    /** What the phone received: the sender goes round once a second. */
    private String sms(Pattern wanted) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            for (var sms : phones.newest(PHONE, null, 5)) {
                var found = wanted.matcher(sms.text());
                if (found.find()) {
                    return found.group();
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new AssertionError("No SMS with " + wanted);
    }

    private void signIn(Page page, String door, String login) {
        page.navigate(address(door));
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/login"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first();
    }
}
