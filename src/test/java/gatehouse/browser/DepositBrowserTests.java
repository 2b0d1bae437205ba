package gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/**
 * 打款认证 as a supplier walks it: the bank is found while one types, its answer comes by itself, the amount is read in the
 * statement of the supplier's own bank, a wrong one costs a try, the right one opens the step; staff see it without its amount.
 */
@Tag("browser")
class DepositBrowserTests {

    private static final String TOKEN = "ghp_sample_3vQ8mKx2TzR7nWc5YbH9dLf4JgS6pEaU";
    private static final String ACCOUNT = "330104016000123456";
    private static final String TOO_MUCH = "9.99";
    private static final Pattern COMPANY = Pattern.compile("开户名称必须为“(.+)”");

    private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST =
            new ParameterizedTypeReference<>() {};

    @Test
    void anApprovedSupplierVerifiesItsAccount() {
        try (var gatehouse = new LaunchedGatehouse();
                var chromium = new Chromium()) {
            var page = chromium.window(1280, 900, ColorScheme.LIGHT);
            signIn(gatehouse, page);
            assertThat(page.locator("main")).containsText("下一步：打款认证");
            Chromium.keep(page, "deposit-1-home");

            page.setViewportSize(1280, 400);
            page.getByText("填写对公账户", new Page.GetByTextOptions().setExact(true)).hover();
            assertThat((Integer) page.evaluate("window.scrollTo(0, 200), Math.round(scrollY)"))
                    .isEqualTo(200);
            page.getByText("填写对公账户", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("h1")).containsText("打款认证");
            assertThat(page.evaluate("scrollY"))
                    .as("another page begins at its top")
                    .isEqualTo(0);
            page.setViewportSize(1280, 900);
            choose(page, "收款银行", "某某农商行", null);
            assertThat(page.locator("main")).containsText("农村信用社", patient());
            choose(page, "收款银行", "招行", "招商银行");
            choose(page, "网点/支行", "总行", "招商银行总行");
            assertThat(field(page, "联行号")).hasValue("308584000013");
            field(page, "对公账户").fill(ACCOUNT);
            field(page, "银行开户名").fill(company(page) + "分公司");
            button(page, "提交").click();
            assertThat(page.locator("main")).containsText("请使用本公司的对公账户");
            Chromium.keep(page, "deposit-2-refused");

            field(page, "银行开户名").fill(company(page));
            button(page, "提交").click();
            assertThat(page.locator("main")).containsText("结果会在本页自动显示");
            Chromium.keep(page, "deposit-3-waiting");

            assertThat(field(page, "收到的金额")).isVisible(patiently());
            assertThat(page.locator("main")).containsText("还可验证2次");
            field(page, "收到的金额").fill("abc");
            button(page, "打款认证").click();
            assertThat(page.locator("main")).containsText("请填写");
            field(page, "收到的金额").fill(TOO_MUCH);
            pressSlowly(page, button(page, "打款认证"));
            assertThat(page.locator("main")).containsText("还可验证1次");
            Chromium.keep(page, "deposit-4-one-try-left");

            field(page, "收到的金额").fill(TOO_MUCH);
            button(page, "打款认证").click();
            assertThat(page.locator("main gh-countdown")).containsText("04:");
            Chromium.keep(page, "deposit-4-two-tries-used");
            nearlyFiveMinutesPass(gatehouse);
            button(page, "申请重新打款").click(new Locator.ClickOptions().setTimeout(30_000));
            assertThat(page.locator("main")).containsText("还可验证2次", patient());

            field(page, "收到的金额").fill(amount(gatehouse));
            button(page, "打款认证").click();
            assertThat(page.locator("main")).containsText("打款认证已完成");
            Chromium.keep(page, "deposit-5-verified");
            page.navigate(gatehouse.address("portal"));
            assertThat(page.locator("main")).not().containsText("打款认证");
            Chromium.keep(page, "deposit-6-home");

            var staff = chromium.window(1440, 900, ColorScheme.LIGHT);
            staff.navigate(gatehouse.address("deposits"));
            staff.locator("input[name=username]").fill("chen");
            staff.locator("input[name=password]").fill("Gatehouse-2026");
            staff.keyboard().press("Enter");
            assertThat(staff.locator("vaadin-grid")).containsText("****3456");
            assertThat(staff.locator("vaadin-grid")).containsText("已认证");
            assertThat(staff.locator("body")).not().containsText(ACCOUNT);
            assertThat(staff.locator("body")).not().containsText("deposit.");
            Chromium.keep(staff, "deposit-7-staff");
            staff.navigate(gatehouse.address("sandbox/bank"));
            assertThat(staff.locator("vaadin-grid")).containsText(amount(gatehouse));
            Chromium.keep(staff, "deposit-8-sandbox-bank");
        }
    }

    private static void signIn(LaunchedGatehouse gatehouse, Page page) {
        gatehouse.awaitSamples();
        page.navigate(gatehouse.address("portal/login"));
        page.locator("input[name=username]").fill("hengtai2026");
        page.locator("input[name=password]").fill("Gatehouse-2026");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
    }

    /** As people do: the field is left and its error goes while the button is still held down, and the button moves. */
    private static void pressSlowly(Page page, Locator button) {
        var place = button.boundingBox();
        page.mouse().move(place.x + place.width / 2, place.y + place.height - 3);
        page.mouse().down();
        page.waitForTimeout(400);
        page.mouse().up();
    }

    private static void choose(Page page, String label, String typed, @Nullable String wanted) {
        PortalPage.choose(page, field(page, label), typed, wanted);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label).first();
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button").getByText(words, new Locator.GetByTextOptions().setExact(true));
    }

    private static String company(Page page) {
        var told = COMPANY.matcher(page.locator("main").innerText());
        assertThat(told.find()).isTrue();
        return told.group(1);
    }

    /** The rest passes by itself, under the eyes of whoever waits. */
    private static void nearlyFiveMinutesPass(LaunchedGatehouse gatehouse) {
        var client = client(gatehouse);
        var now = Objects.requireNonNull(
                client.get().uri("sandbox/api/clock").retrieve().body(Map.class));
        var later = OffsetDateTime.parse(String.valueOf(now.get("now"))).plusSeconds(290);
        client.put()
                .uri("sandbox/api/clock")
                .body(Map.of("now", later.toString()))
                .retrieve()
                .toBodilessEntity();
    }

    private static RestClient client(LaunchedGatehouse gatehouse) {
        return RestClient.builder()
                .baseUrl(gatehouse.address(""))
                .defaultHeader("Authorization", "Bearer " + TOKEN)
                .build();
    }

    /** What the supplier's own bank shows: nothing of ours does. */
    private static String amount(LaunchedGatehouse gatehouse) {
        List<Map<String, Object>> statement = Objects.requireNonNull(client(gatehouse)
                .get()
                .uri("sandbox/api/bank/statement?account=" + ACCOUNT)
                .retrieve()
                .body(LIST));
        return String.valueOf(statement.getFirst().get("amount"));
    }

    private static LocatorAssertions.ContainsTextOptions patient() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }
}
