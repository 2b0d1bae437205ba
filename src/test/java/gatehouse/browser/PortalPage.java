package gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import gatehouse.sandbox.samples.InventedCompany;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The portal under a supplier's fingers: fields by their labels, buttons by their words. */
final class PortalPage {

    private static final int ATTEMPTS = 4;

    private final Page page;
    private final String address;

    PortalPage(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    void signIn(String memberName, String password) {
        page.navigate(address + "/portal/login");
        page.locator("input[name=username]").fill(memberName);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/login"));
    }

    void home() {
        page.navigate(address + "/portal");
        assertThat(card("ACCOUNT")).isVisible();
    }

    /** One of the eight on the ladder. */
    Locator card(String step) {
        return page.locator("#step-" + step);
    }

    Locator main() {
        return page.locator("main");
    }

    Locator field(String label) {
        return page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first();
    }

    /** Typed and left, so that it is judged. */
    void type(String label, String value) {
        field(label).fill(value);
        field(label).press("Tab");
    }

    /** The first page of 企业名称认证. */
    void typeLicense(InventedCompany company) {
        type("企业名称", company.name());
        type("统一社会信用代码", company.creditCode());
        type("法定代表人姓名", company.representative().name());
        type("法定代表人证件号", company.representative().documentNumber());
        type("法定代表人手机号", company.representativeMobile());
        type("认证操作联系人手机号", company.operatorMobile());
    }

    /** Of a question with two or more answers. */
    void answer(String question, String answer) {
        page.locator("vaadin-radio-group", new Page.LocatorOptions().setHasText(question))
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    void agreeToAll() {
        var boxes = page.locator("main vaadin-checkbox input");
        assertThat(boxes.first()).isVisible();
        boxes.all().forEach(Locator::check);
    }

    void upload(String slot, byte[] picture) {
        var place = page.locator(".gh-slot", new Page.LocatorOptions().setHasText(slot))
                .first();
        var name = slot + "-" + picture.length + ".jpg";
        place.locator("input[type=file]").setInputFiles(new FilePayload(name, "image/jpeg", picture));
        assertThat(place.locator(".gh-slot-name")).hasText(name);
    }

    void press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .and(page.locator("vaadin-button"))
                .first()
                .click();
    }

    void follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    /** To the next page of a form, which must be the one with this title. */
    void onTo(String words) {
        press("下一步");
        assertThat(main()).containsText(words);
    }

    /** A box that offers what fits while one types; nothing wanted: nothing is chosen. */
    void choose(String label, String typed, @Nullable String wanted) {
        choose(page, page.getByLabel(label).first(), typed, wanted);
    }

    static void choose(Page page, Locator box, String typed, @Nullable String wanted) {
        if (wanted == null) {
            box.click();
            box.fill(typed);
            page.waitForTimeout(1_500);
            return;
        }
        var offered = page.locator("vaadin-combo-box-item")
                .getByText(wanted, new Locator.GetByTextOptions().setExact(true))
                .first();
        // what is offered may close again while the page is still being filled: then it is typed once more
        for (int attempt = 1; ; attempt++) {
            box.click();
            box.fill("");
            box.fill(typed);
            try {
                offered.click(new Locator.ClickOptions().setTimeout(5_000));
                return;
            } catch (TimeoutError closed) {
                if (attempt == ATTEMPTS) {
                    throw closed;
                }
            }
        }
    }

    /** The whole page, to be looked at. */
    void keep(String name) {
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
