package gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.InventedCompany;
import gatehouse.sandbox.samples.SamplePaper;
import gatehouse.sandbox.samples.SampleScans;
import gatehouse.sandbox.samples.Shot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * The main road, as it is walked in life: the platform sends a licence application in over REST, a reviewer sees it arrive on an
 * open page, approves it there, and the supplier's SMS is in the inbox.
 */
@Tag("browser")
class LicenseJourneyBrowserTests {

    private static final String TOKEN = "ghp_sample_3vQ8mKx2TzR7nWc5YbH9dLf4JgS6pEaU";
    /** A second is promised; the browser, the product and its database share the processors of the test. */
    private static final double LIVE_MILLISECONDS = 3_000;

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST =
            new ParameterizedTypeReference<>() {};

    /** From a run of numbers of its own: none of the sample data's companies. */
    private static final InventedCompany COMPANY = new InventedCompanies(77).company(4_321_000);

    @Test
    void anApplicationIsSentInOverRestSeenApprovedAndTold() {
        try (var gatehouse = new LaunchedGatehouse();
                var chromium = new Chromium()) {
            var queue = chromium.window(1280, 800, ColorScheme.LIGHT);
            signIn(gatehouse, queue);
            Chromium.keep(queue, "journey-1-queue-before");

            String number = submit(gatehouse);
            Locator arrived = seen(queue, number);
            Chromium.keep(queue, "journey-2-queue-after");

            arrived.click();
            assertThat(queue.locator(".gh-case-head h1")).hasText(COMPANY.name());
            queue.locator("[data-key=C]").click();
            assertThat(queue.locator(".gh-lease gh-countdown")).hasText(Pattern.compile("(10:00|09:\\d\\d)"));
            assertThat(queue.locator(".gh-scan-image")).isVisible();
            Chromium.keep(queue, "journey-3-case");
            // keys rest for a moment after a page has opened
            queue.waitForTimeout(600);
            queue.keyboard().press("a");
            assertThat(queue.locator("vaadin-notification-card")
                            .getByText(COMPANY.name())
                            .first())
                    .isVisible();
            Chromium.keep(queue, "journey-4-after-the-decision");

            assertThat(stateOf(gatehouse, number)).isEqualTo("APPROVED");
            assertThat(smsOf(gatehouse)).contains("【阿里企业采购】" + COMPANY.name() + "企业实名认证资料审核通过，请登录进行打款认证。");
        }
    }

    private static void signIn(LaunchedGatehouse gatehouse, Page page) {
        page.navigate(gatehouse.address("queue?sort=newest_submitted"));
        page.locator("input[name=username]").fill("li");
        page.locator("input[name=password]").fill("Gatehouse-2026");
        page.keyboard().press("Enter");
        assertThat(page.locator(".gh-queue h1")).isVisible(patient());
    }

    /** Nobody touches the page: the row comes by itself, on top of the newest. */
    private static Locator seen(Page queue, String number) {
        Locator row = queue.locator(".gh-queue-grid .gh-number", new Page.LocatorOptions().setHasText(number));
        assertThat(row.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LIVE_MILLISECONDS));
        return row.first();
    }

    private static String submit(LaunchedGatehouse gatehouse) {
        post(gatehouse, "suppliers", Map.of("memberName", COMPANY.memberName(), "mobile", COMPANY.operatorMobile()));
        Map<String, Object> scans = new LinkedHashMap<>();
        for (SamplePaper paper : SamplePaper.values()) {
            scans.put(paper.name(), upload(gatehouse, paper));
        }
        Map<String, Object> body = new HashMap<>();
        body.put("memberName", COMPANY.memberName());
        body.put("kind", "BUSINESS_LICENSE");
        body.put("form", LicenseSamples.typed(COMPANY));
        body.put("scans", scans);
        Map<String, Object> answer = post(gatehouse, "applications", body);
        assertThat(answer).containsEntry("state", "SUBMITTED").containsKeys("promisedBefore", "latestBefore");
        return (String) answer.get("number");
    }

    private static Object upload(LaunchedGatehouse gatehouse, SamplePaper paper) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(SampleScans.draw(COMPANY, paper, Shot.CLEAN)) {
            @Override
            public String getFilename() {
                return paper.name() + ".jpg";
            }
        });
        Map<String, Object> answer = Objects.requireNonNull(client(gatehouse)
                .post()
                .uri("api/v1/scans")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(OBJECT));
        return Objects.requireNonNull(answer.get("id"));
    }

    private static Map<String, Object> post(LaunchedGatehouse gatehouse, String path, Object body) {
        return Objects.requireNonNull(client(gatehouse)
                .post()
                .uri("api/v1/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(OBJECT));
    }

    private static Object stateOf(LaunchedGatehouse gatehouse, String number) {
        return Objects.requireNonNull(Objects.requireNonNull(client(gatehouse)
                        .get()
                        .uri("api/v1/applications/" + number)
                        .retrieve()
                        .body(OBJECT))
                .get("state"));
    }

    /** The outbox is emptied every second: the SMS comes a moment later. */
    private static List<String> smsOf(LaunchedGatehouse gatehouse) {
        List<Map<String, Object>> inbox = List.of();
        long end = System.nanoTime() + 20_000_000_000L;
        while (inbox.isEmpty() && System.nanoTime() < end) {
            inbox = Objects.requireNonNull(client(gatehouse)
                    .get()
                    .uri("sandbox/api/sms?mobile=" + COMPANY.operatorMobile())
                    .retrieve()
                    .body(LIST));
        }
        return inbox.stream().map(sms -> String.valueOf(sms.get("text"))).toList();
    }

    private static RestClient client(LaunchedGatehouse gatehouse) {
        return RestClient.builder()
                .baseUrl(gatehouse.address(""))
                .defaultHeader("Authorization", "Bearer " + TOKEN)
                .build();
    }

    private static LocatorAssertions.IsVisibleOptions patient() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
    }
}
