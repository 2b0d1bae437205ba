package gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import gatehouse.Database;
import gatehouse.Gatehouse;
import gatehouse.WithDatabase;
import gatehouse.access.MovableTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database, and a reviewer's open page on each: what happens on one is seen on the other. */
@Tag("browser")
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesBrowserTests {

    /** A second is promised; two nodes, a browser and the database share the processors of the test. */
    private static final double LIVE_MILLISECONDS = 3_000;

    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    private final Chromium chromium = new Chromium();

    @BeforeAll
    void bothNodesAreUp() {
        var database = Database.fresh();
        for (int started = 0; started < 2; started++) {
            nodes.add(new SpringApplicationBuilder(Gatehouse.class, MovableTime.InContext.class, ReviewDay.class)
                    .initializers(context ->
                            context.getEnvironment().getPropertySources().addFirst(database.properties()))
                    .run(
                            "--server.port=0",
                            "--server.address=127.0.0.1",
                            "--gatehouse.document.folder=target/test-scans-${gatehouse.test.process:1}"));
        }
        day(0).peopleCome();
        day(0).submitted();
    }

    @AfterAll
    void goodNight() {
        chromium.close();
        nodes.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void aSubmissionAndAClaimOnOneNodeAreSeenOnTheOther() {
        Page here = signedIn(0, "limin");
        Page there = signedIn(1, "wangfang");

        String number = day(0).submitted().number();
        assertThat(row(here, number)).isVisible(soon());
        assertThat(row(there, number)).isVisible(soon());

        row(there, number).click();
        there.locator("[data-key=C]").click();
        assertThat(there.locator(".gh-lease gh-countdown")).isVisible();

        assertThat(here.locator(".gh-queue-grid")).containsText("王芳", within());
    }

    private ReviewDay day(int node) {
        return nodes.get(node).getBean(ReviewDay.class);
    }

    private static com.microsoft.playwright.Locator row(Page page, String number) {
        return page.locator(".gh-queue-grid .gh-number", new Page.LocatorOptions().setHasText(number));
    }

    private Page signedIn(int node, String name) {
        var port =
                ((WebServerApplicationContext) nodes.get(node)).getWebServer().getPort();
        Page page = chromium.window(1280, 800, ColorScheme.LIGHT);
        page.navigate("http://localhost:" + port + "/queue");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(ReviewDay.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".gh-queue-grid gh-countdown").first()).isVisible();
        return page;
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(LIVE_MILLISECONDS);
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(LIVE_MILLISECONDS);
    }
}
