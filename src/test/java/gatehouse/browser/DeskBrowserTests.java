package gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gatehouse.WithDatabase;
import gatehouse.access.MovableTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A reviewer's day at the desk, as it is seen and typed. */
@Tag("browser")
@WithDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "gatehouse.document.folder=target/test-scans-${gatehouse.test.process:1}")
@Import({MovableTime.InContext.class, ReviewDay.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ReviewDay day;

    @Autowired
    JdbcTemplate jdbc;

    private final Chromium chromium = new Chromium();
    private Page page;

    @BeforeAll
    void aReviewerComesIn() {
        day.peopleCome();
        day.submitted(40);
        page = signedIn("limin", 1280, 800, ColorScheme.LIGHT);
    }

    @AfterAll
    void goodNight() {
        chromium.close();
    }

    @Test
    @Order(1)
    void theQueueIsThereWithItsClocks() {
        assertThat(page.locator(".gh-queue h1")).hasText("审核队列");
        assertThat(page.locator(".gh-queue-grid gh-countdown").first())
                .hasText(Pattern.compile("(剩|距最迟|超) .*(天|小时|分).*"));
        assertThat(page.locator("gh-day-clock")).containsText("距16:00还有");

        Chromium.keep(page, "queue-light-1280");
    }

    @Test
    @Order(2)
    void aNewSubmissionAppearsByItself() {
        Locator open = page.locator(".gh-tab .gh-number-of").first();
        var before = Integer.parseInt(open.textContent());

        day.submitted();

        assertThat(open).hasText(Integer.toString(before + 1), within(2_000));
        assertThat(page.locator(".gh-rail-below").first()).containsText(Integer.toString(before + 1));
    }

    @Test
    @Order(3)
    void keysDoNothingWhileSomebodyTypes() {
        var search = page.locator(".gh-queue-filters vaadin-text-field input");
        search.click();
        page.keyboard().type("N/F");

        assertThat(search).hasValue("N/F");
        assertThat(page).hasURL(Pattern.compile(".*/queue.*"));
        search.fill("");
        assertThat(page.locator(".gh-queue-grid gh-countdown").first()).isVisible();
        // Esc leads out of a field, and the keys work again
        page.keyboard().press("Escape");
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
        page.keyboard().press("Tab");
        page.locator(".gh-skip").focus();
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        assertThat(page).hasURL(Pattern.compile(".*/queue[^#]*"));
    }

    @Test
    @Order(4)
    void theNextCaseIsOneKeyAway() {
        page.keyboard().press("n");

        assertThat(page.locator(".gh-case-head h1")).isVisible();
        assertThat(page.locator(".gh-lease gh-countdown")).hasText(Pattern.compile("(10:00|09:\\d\\d)"));
        assertThat(page.locator(".gh-scan-image")).isVisible();
        Chromium.keep(page, "case-light-1280");
        anotherCaseOnThePageTakesNoKeyBeforeItCanHaveBeenSeen();
    }

    private void anotherCaseOnThePageTakesNoKeyBeforeItCanHaveBeenSeen() {
        var pressed = page.evaluate("""
                () => new Promise(done => {
                  const view = document.querySelector('[data-case]');
                  const was = view.dataset.case;
                  let pressed = 0;
                  const count = click => { pressed++; click.stopPropagation(); };
                  const key = () => document.body.dispatchEvent(
                      new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true, cancelable: true }));
                  document.addEventListener('click', count, true);
                  view.dataset.case = 'the next one, whose address has not come yet';
                  setTimeout(() => {
                    key();
                    const early = pressed;
                    setTimeout(() => {
                      key();
                      document.removeEventListener('click', count, true);
                      view.dataset.case = was;
                      done(`${early} ${pressed}`);
                    }, 700);
                  }, 20);
                })""");

        assertThat(pressed).isEqualTo("0 1");
        page.waitForTimeout(500);
    }

    @Test
    @Order(5)
    void theScanIsTurnedAndZoomedByKeys() {
        var percent = page.locator(".gh-scan-percent");
        var fitted = percent.textContent();

        page.keyboard().press("+");
        assertThat(percent).not().hasText(fitted);
        page.keyboard().press("0");
        assertThat(percent).hasText(fitted);
        page.keyboard().press("]");
        assertThat(page.locator(".gh-scan-tab[aria-selected=true]")).containsText("证件正面");
        page.keyboard().press("[");
    }

    @Test
    @Order(6)
    void theSheetSaysWhichKeysWorkHere() {
        settled();
        var company = page.locator(".gh-case-head h1").textContent();
        var sheet = page.locator(".gh-key-sheet");

        page.keyboard().press("?");

        assertThat(sheet).isVisible();
        assertThat(sheet.locator("dt:has(kbd:text-is('A')) + dd")).hasText("通过");
        assertThat(sheet.locator("dt:has(kbd:text-is('O')) + dd")).hasText("旋转");
        assertThat(sheet.locator("dt:has(kbd:text-is(']')) + dd")).hasText("翻看图片");
        assertThat(sheet.locator("dd").allTextContents()).noneMatch(String::isBlank);
        Chromium.keep(page, "keys-light-1280");
        page.keyboard().press("a");
        page.keyboard().press("]");
        page.keyboard().press("Escape");
        assertThat(sheet).isHidden();
        assertThat(page.locator(".gh-case-head h1")).hasText(company);
        assertThat(page.locator(".gh-scan-tab[aria-selected=true]")).containsText("营业执照");
        page.locator(".gh-keys-open").click();
        assertThat(sheet).isVisible();
        page.keyboard().press("?");
        assertThat(sheet).isHidden();
        // what a keyboard set to Chinese sends
        page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '？', bubbles: true }))");
        assertThat(sheet).isVisible();
        page.keyboard().press("Escape");
        assertThat(sheet).isHidden();
    }

    @Test
    @Order(7)
    void aRejectionOpensBesideTheEvidenceAndKeepsWhatWasTyped() {
        settled();
        page.keyboard().press("r");
        assertThat(page.locator(".gh-reasons")).isVisible();
        page.keyboard().press("3");
        assertThat(page.locator(".gh-sms")).containsText("四边四角");
        page.waitForTimeout(400);
        Chromium.keep(page, "reject-light-1280");

        page.keyboard().press("Escape");
        assertThat(page.locator(".gh-reasons")).isHidden();
        page.keyboard().press("r");
        assertThat(page.locator(".gh-sms")).containsText("四边四角");
        // Enter belongs to the panel now, not to a button that was pressed before
        page.waitForFunction("document.activeElement.className === 'gh-reasons'");
        page.reload();
        assertThat(page.locator(".gh-reasons")).isVisible();
        assertThat(page.locator(".gh-sms")).containsText("四边四角");
        settled();
    }

    @Test
    @Order(8)
    void keysOfTheCaseSleepWhileTheReasonsAreOpen() {
        var address = page.url();
        page.locator(".gh-reason-more vaadin-text-area textarea").first().click();
        page.keyboard().type("a");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(address);
        page.locator(".gh-reasons h2").click();
        page.keyboard().press("a");

        assertThat(page).hasURL(address);
        assertThat(page.locator("vaadin-notification-card")).hasCount(0);
    }

    @Test
    @Order(9)
    void whatWasTypedIsSentWithTheRejectionAndTheNextCaseOpens() {
        var company = page.locator(".gh-case-head h1").textContent();
        page.locator(".gh-reason-more vaadin-text-field input").first().click();
        page.keyboard().type("仅供内部");

        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".gh-case-head h1")).not().hasText(company);
        assertThat(page.locator("vaadin-notification-card")
                        .getByText("已驳回：" + company)
                        .first())
                .isVisible();
        assertThat(page.locator(".gh-reasons")).hasCount(0);
        assertThat(jdbc.queryForList("SELECT internal_note FROM application_reason", String.class))
                .containsExactly("仅供内部");
    }

    @Test
    @Order(10)
    void whoeverHandsACaseOnTypesAtOnce() {
        settled();
        page.keyboard().press("t");

        page.waitForFunction("document.activeElement.closest('vaadin-dialog vaadin-select') !== null");
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
    }

    @Test
    @Order(11)
    void anApprovalIsOneKey() {
        var company = page.locator(".gh-case-head h1").textContent();

        settled();
        page.keyboard().press("a");

        assertThat(page.locator(".gh-case-head h1")).not().hasText(company);
    }

    @Test
    @Order(12)
    void aReasonInFreeWordsComesIntoSightAndWantsThem() {
        var company = page.locator(".gh-case-head h1").textContent();
        settled();
        page.keyboard().press("r");
        assertThat(page.locator(".gh-reasons")).isVisible();
        page.keyboard().press("j");

        page.waitForFunction("document.activeElement.closest('.gh-reason vaadin-text-area') !== null");
        assertThat(page.evaluate("""
                () => {
                  const reason = document.activeElement.closest('.gh-reason').getBoundingClientRect();
                  const list = document.querySelector('.gh-reason-list').getBoundingClientRect();
                  return reason.top >= list.top - 1 && reason.bottom <= list.bottom + 1;
                }""")).isEqualTo(true);
        Chromium.keep(page, "reject-other-1280");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".gh-reasons .gh-missing")).hasText("请写明给供应商看的说明");
        assertThat(page.locator(".gh-case-head h1")).hasText(company);

        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator(".gh-reasons")).isHidden();
    }

    @Test
    @Order(13)
    void theSecondClickOfADoubleOneDecidesNothing() {
        var company = page.locator(".gh-case-head h1");
        var first = company.textContent();
        long approved = approved();

        clickTwice("A");

        assertThat(company).not().hasText(first);
        assertThat(approved()).isEqualTo(approved + 1);
        var second = company.textContent();
        page.waitForTimeout(1000);
        var address = page.url();
        page.keyboard().press("q");
        assertThat(page.locator(".gh-queue h1")).isVisible();
        page.navigate(address);
        assertThat(company).hasText(second);

        clickTwice("C");

        assertThat(page.locator(".gh-case-actions [data-key=A]")).isVisible();
        assertThat(company).hasText(second);
        assertThat(approved()).isEqualTo(approved + 1);
    }

    private void clickTwice(String key) {
        assertThat(page.locator(".gh-settling")).hasCount(0);
        var place = page.locator(".gh-case-actions [data-key=" + key + "]").boundingBox();
        page.mouse().click(place.x + place.width / 2, place.y + place.height / 2);
        page.waitForTimeout(300);
        page.mouse().click(place.x + place.width / 2, place.y + place.height / 2);
        page.waitForTimeout(700);
    }

    private long approved() {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT COUNT(*) FROM application WHERE state = 'APPROVED'", Long.class));
    }

    @Test
    @Order(14)
    void everybodyCanReadAndReachWhatIsThere() {
        assertThat(barriers(page)).isEmpty();
        page.keyboard().press("b");
        assertThat(page.locator(".gh-queue-grid gh-countdown").first()).isVisible();
        settled();
        assertThat(barriers(page)).isEmpty();
        var board = signedIn("chen", 1280, 800, ColorScheme.LIGHT);
        board.navigate(address("sla"));
        assertThat(board.locator("gh-chart").first()).isVisible();
        Chromium.keep(board, "board-light-1280");
        // nothing lies below the frame: whoever scrolls on at the end stays where they are
        assertThat(board.evaluate("document.documentElement.scrollHeight - innerHeight"))
                .isEqualTo(0);
        assertThat(barriers(board)).isEmpty();
    }

    @Test
    @Order(15)
    void everythingIsReadableInTheDarkAndOnAWideScreenAndInEnglish() {
        var dark = signedIn("wangfang", 2560, 1300, ColorScheme.DARK);
        Chromium.keep(dark, "queue-dark-2560");
        dark.keyboard().press("n");
        assertThat(dark.locator(".gh-scan-image")).isVisible();
        Chromium.keep(dark, "case-dark-2560");
        dark.waitForTimeout(600);
        dark.keyboard().press("r");
        dark.keyboard().press("1");
        dark.waitForTimeout(400);
        Chromium.keep(dark, "reject-dark-2560");

        var english = signedIn("chen", 1280, 800, ColorScheme.DARK);
        english.locator(".gh-language").click();
        assertThat(english.locator(".gh-queue h1")).hasText("Review queue");
        english.waitForTimeout(400);
        Chromium.keep(english, "queue-dark-en-1280");
        english.locator(".gh-queue-grid .gh-number").nth(1).click();
        assertThat(english.locator(".gh-scan-image")).isVisible();
        english.locator(".gh-deadline").click();
        english.waitForTimeout(400);
        Chromium.keep(english, "case-dark-en-1280");
        english.navigate(address("nowhere"));
        assertThat(english.locator(".gh-empty h2")).isVisible();
        Chromium.keep(english, "not-found-1280");
    }

    @Test
    @Order(16)
    void theBrowserHasNothingToComplainOf() {
        // the page that is not there answers 404, as it should
        assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("404"));
    }

    /** What stands in the way of a person with another eye or hand (WCAG 2 A and AA), and where. */
    private static List<String> barriers(Page shown) {
        return new AxeBuilder(shown)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                        .toList();
    }

    /** Keys rest for a moment after a page has opened: nobody decides what nobody has seen. */
    private void settled() {
        page.waitForTimeout(600);
    }

    private Page signedIn(String name, int width, int height, ColorScheme colours) {
        var window = chromium.window(width, height, colours);
        window.navigate(address("login"));
        window.locator("input[name=username]").fill(name);
        window.locator("input[name=password]").fill(ReviewDay.PASSWORD);
        Chromium.keep(window, "login-" + width);
        window.keyboard().press("Enter");
        assertThat(window.locator(".gh-queue-grid gh-countdown").first()).isVisible();
        window.waitForTimeout(600);
        return window;
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions within(double milliseconds) {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(milliseconds);
    }
}
