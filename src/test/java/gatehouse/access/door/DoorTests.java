package gatehouse.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.access.AccessTest;
import gatehouse.access.AccountChanged;
import gatehouse.access.Browser;
import gatehouse.access.Door;
import gatehouse.access.MovableTime;
import gatehouse.access.PlatformClients;
import gatehouse.access.Role;
import gatehouse.access.StaffAccounts;
import gatehouse.access.StaffDuties;
import gatehouse.access.Token;
import gatehouse.access.Username;
import gatehouse.supplier.Registration;
import gatehouse.supplier.Suppliers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
class DoorTests {

    private static final String STAFF_PASSWORD = "Gatehouse-2026";
    private static final String SUPPLIER_PASSWORD = "Yongsheng-2026";
    private static final String TOKEN = "ghp_token-of-the-door-tests";

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Suppliers suppliers;

    @Autowired
    PlatformClients platforms;

    @Autowired
    MovableTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeAll
    void peopleOfBothDoors() {
        staff.register(new Username("lihua"), STAFF_PASSWORD, new StaffDuties("李华", Set.of(Role.REVIEWER), Set.of()));
        suppliers.register(new Registration("lihua", SUPPLIER_PASSWORD, "13800138000"));
        platforms.register("door tests", new Token(TOKEN));
    }

    @BeforeEach
    void nobodyHasFailedYet() {
        jdbc.sql("DELETE FROM login_throttle").update();
    }

    @ParameterizedTest(name = "lihua with the {1} password at {0} -> {2}")
    @CsvSource({
        "/login, staff, /",
        "/login, supplier, /login?error",
        "/portal/login, supplier, /portal",
        "/portal/login, staff, /portal/login?error",
    })
    void eachDoorKnowsItsOwnPeopleOnly(String door, String password, String sentTo) {
        String typed = password.equals("staff") ? STAFF_PASSWORD : SUPPLIER_PASSWORD;

        assertThat(new Browser(port).signIn(door, "lihua", typed)).isEqualTo(sentTo);
    }

    @ParameterizedTest(name = "{0} is behind {1}")
    @CsvSource({"/staff, /login", "/nonsense, /login", "/portal/applications, /portal/login", "/portal, /portal/login"})
    void whoIsNobodyYetIsSentToTheDoorAndThenWhereHeWantedToGo(String wanted, String door) {
        Browser browser = new Browser(port);

        assertThat(browser.location(browser.get(wanted, "Accept", "text/html"))).isEqualTo(door);
        String password = door.equals("/login") ? STAFF_PASSWORD : SUPPLIER_PASSWORD;
        assertThat(browser.signIn(door, "lihua", password)).isEqualTo(wanted);
    }

    @Test
    void whatWasWantedBehindTheOtherDoorIsForgotten() {
        Browser browser = new Browser(port);
        browser.get("/portal/applications", "Accept", "text/html");

        assertThat(browser.signIn("/login", "lihua", STAFF_PASSWORD)).isEqualTo("/");
    }

    @Test
    void aLoginMakesANewSession() {
        Browser browser = new Browser(port);
        browser.get("/staff", "Accept", "text/html");
        String planted = browser.session().orElseThrow();

        browser.signIn("/login", "lihua", STAFF_PASSWORD);

        assertThat(browser.session().orElseThrow()).isNotEqualTo(planted);
        Browser thief = new Browser(port);
        assertThat(thief.location(thief.get("/nonsense", "Accept", "text/html", "Cookie", "JSESSIONID=" + planted)))
                .isEqualTo("/login");
    }

    @Test
    void whoSignsInAtTheOtherDoorLeavesNothingOfTheFirstSession() {
        Browser browser = new Browser(port);
        browser.signIn("/login", "lihua", STAFF_PASSWORD);
        String first = browser.session().orElseThrow();

        browser.signIn("/portal/login", "lihua", SUPPLIER_PASSWORD);

        Browser again = new Browser(port);
        assertThat(again.location(again.get("/nonsense", "Accept", "text/html", "Cookie", "JSESSIONID=" + first)))
                .isEqualTo("/login");
    }

    @Test
    void aFormOnAnotherSiteSignsNobodyIn() {
        assertThat(new Browser(port)
                        .post("/login", "username=lihua&password=" + STAFF_PASSWORD, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordMustWait() {
        Browser browser = new Browser(port);
        for (int failure = 0; failure < 5; failure++) {
            assertThat(browser.signIn("/login", "lihua", "not the password")).isEqualTo("/login?error");
        }

        assertThat(browser.signIn("/login", " LiHua", STAFF_PASSWORD)).isEqualTo("/login?wait=1");
        time.pass(Duration.ofSeconds(31));
        assertThat(browser.signIn("/login", "lihua", STAFF_PASSWORD)).isEqualTo("/");
    }

    @Test
    void whoHasANewPasswordNeedNotWait() {
        Browser browser = new Browser(port);
        for (int failure = 0; failure < 5; failure++) {
            browser.signIn("/login", "lihua", "not the password");
        }
        assertThat(browser.signIn("/login", "lihua", STAFF_PASSWORD)).isEqualTo("/login?wait=1");

        events.publishEvent(new AccountChanged(Door.STAFF, 1, "lihua"));

        assertThat(browser.signIn("/login", "lihua", STAFF_PASSWORD)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/error, 404, not-found",
        "/api/v1/suppliers/a;b/ladder, 400, malformed",
        "/api/v1//suppliers, 400, malformed"
    })
    void whatReachesNothingOfOursIsAnsweredWithAProblemAsWell(String address, int status, String problem) {
        HttpResponse<String> answer = new Browser(port).get(address, "Accept", "application/json, */*");
        HttpResponse<String> page = new Browser(port).get(address, "Accept", "text/html", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:gatehouse:problem:" + problem + "\"");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).startsWith("<!doctype html>").doesNotContain("Whitelabel");
    }

    @Test
    void anUnknownLoginIsBlockedLikeAKnownOne() {
        Browser browser = new Browser(port);
        for (int failure = 0; failure < 5; failure++) {
            assertThat(browser.signIn("/portal/login", "nobody", "not the password"))
                    .isEqualTo("/portal/login?error");
        }

        assertThat(browser.signIn("/portal/login", "nobody", "not the password"))
                .isEqualTo("/portal/login?wait=1");
    }

    @Test
    void signingInIsWrittenDownWithoutWhatWasTyped() {
        Browser browser = new Browser(port);
        browser.signIn("/login", "My-Secret-Word", STAFF_PASSWORD);
        browser.signIn("/login", "lihua", STAFF_PASSWORD);

        var written = jdbc.sql(
                        "SELECT CONCAT(action, ' ', actor_name, ' ', detail) FROM audit_entry ORDER BY id DESC LIMIT 2")
                .query(String.class)
                .list();
        assertThat(written.get(0)).startsWith("access.signed-in 李华 from ");
        assertThat(written.get(1))
                .startsWith("access.sign-in-failed system STAFF M*** from ")
                .doesNotContain("Secret");
    }

    @Test
    void aPageBringsItsPolicyWithANonceThatItsScriptsCarry() {
        HttpResponse<String> page = new Browser(port).get("/login", "Accept", "text/html");

        assertThat(page.statusCode()).as("%s", page.headers().map()).isEqualTo(200);
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(policy)
                .contains("script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'")
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'", "form-action 'self'");
        assertThat(page.body())
                .contains("<script")
                .doesNotContainPattern("<script(?![^>]*(src=|nonce=\"" + Pattern.quote(nonce) + "\"))");
        HttpResponse<String> next = new Browser(port).get("/login", "Accept", "text/html");
        assertThat(next.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain(nonce);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/portal/login", "/api/v1/applications", "/actuator/health"})
    void everyAnswerCarriesTheUsualHeaders(String path) {
        HttpResponse<String> answer = new Browser(port).get(path, "Accept", "*/*");
        assertThat(answer.statusCode()).isNotEqualTo(302);
        var headers = answer.headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
    }

    @Test
    void aPageIsNeverKeptButItsFilesAre() {
        Browser browser = new Browser(port);

        assertThat(browser.get("/login").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        var style = browser.get("/gatehouse/styles.css");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("max-age=");
        assertThat(style.headers().firstValue("Pragma")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "/api/v1/applications, nothing, 401",
        "/api/v1/applications, wrong, 401",
        "/api/v1/nonsense, right, 404",
        "/api/v2/nonsense, right, 403",
        "/sandbox/api/sms, nothing, 401",
        "/actuator/env, nothing, 401",
        "/actuator/env, right, 403",
        "/actuator/health, nothing, 200",
        "/actuator/health/readiness, nothing, 200",
        "/v3/api-docs, nothing, 200",
        "/swagger-ui/index.html, nothing, 200",
    })
    void aMachineGetsInByItsTokenOnly(String path, String token, int status) {
        HttpResponse<String> answer = token.equals("nothing")
                ? new Browser(port).get(path)
                : new Browser(port)
                        .get(path, "Authorization", "Bearer " + (token.equals("right") ? TOKEN : "ghp_wrong"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        if (status == 401 || status == 403) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"status\":" + status, "\"instance\":\"" + path + "\"");
        }
    }

    @Test
    void anAddressThatTheServerCannotReadIsAProblemForMachinesToo() {
        HttpResponse<String> answer =
                new Browser(port).get("/api/v1/suppliers/%00/ladder", "Authorization", "Bearer " + TOKEN);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:gatehouse:problem:malformed", "请求格式有误");
    }

    @Test
    void aSessionIsNoToken() {
        Browser browser = new Browser(port);
        browser.signIn("/login", "lihua", STAFF_PASSWORD);

        assertThat(browser.get("/api/v1/applications").statusCode()).isEqualTo(401);
    }

    @Test
    void aDisabledPlatformStaysOutside() {
        long id = platforms
                .register("to be disabled", new Token("ghp_to-be-disabled"))
                .id();
        jdbc.sql("UPDATE platform_client SET enabled = FALSE WHERE id = ?")
                .param(id)
                .update();

        assertThat(new Browser(port)
                        .get("/api/v1/nonsense", "Authorization", "Bearer ghp_to-be-disabled")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenIsKeptAsItsHash() {
        assertThat(jdbc.sql("SELECT HEX(token_hash) FROM platform_client WHERE name = 'door tests'")
                        .query(String.class)
                        .single())
                .isEqualToIgnoringCase(jdbc.sql("SELECT SHA2(?, 256)")
                        .param(TOKEN)
                        .query(String.class)
                        .single());
    }

    @Test
    void whatNobodyNamedIsDeniedToPeopleToo() {
        Browser browser = new Browser(port);
        browser.signIn("/login", "lihua", STAFF_PASSWORD);

        assertThat(browser.get("/unnamed", "Accept", "text/html").statusCode()).isEqualTo(403);
    }

    @Test
    void aDisabledAccountEndsTheSessionThatRuns() {
        staff.register(new Username("leaving"), STAFF_PASSWORD, new StaffDuties("离职", Set.of(Role.AUDITOR), Set.of()));
        Browser browser = new Browser(port);
        browser.signIn("/login", "leaving", STAFF_PASSWORD);
        assertThat(browser.get("/nonsense", "Accept", "text/html").statusCode()).isNotEqualTo(302);

        jdbc.sql("UPDATE staff_account SET enabled = FALSE WHERE username = 'leaving'")
                .update();

        assertThat(browser.location(browser.get("/nonsense", "Accept", "text/html")))
                .isEqualTo("/login");
        assertThat(browser.signIn("/login", "leaving", STAFF_PASSWORD)).isEqualTo("/login?error");
    }

    @Test
    void anOpenPageOfADisabledAccountMakesRoomForOneThatSaysWhy() {
        staff.register(new Username("caught"), STAFF_PASSWORD, new StaffDuties("停用", Set.of(Role.AUDITOR), Set.of()));
        Browser browser = new Browser(port);
        browser.signIn("/login", "caught", STAFF_PASSWORD);
        jdbc.sql("UPDATE staff_account SET enabled = FALSE WHERE username = 'caught'")
                .update();

        var answer = browser.send("POST", "/?v-r=uidl&v-uiId=0");

        assertThat(answer.body()).contains("\"url\":\"/account-changed\"", "\"message\":null");
    }

    @Test
    void whoMayNotSeeAnOriginalIsToldSoAsAProblem() {
        staff.register(
                new Username("keeper"), STAFF_PASSWORD, new StaffDuties("管理", Set.of(Role.ADMINISTRATOR), Set.of()));
        Browser browser = new Browser(port);
        browser.signIn("/login", "keeper", STAFF_PASSWORD);

        var answer = browser.get("/scans/1/original", "Accept", "text/html,*/*");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void theIconIsFoundByItsOldName() {
        Browser browser = new Browser(port);

        assertThat(browser.location(browser.get("/favicon.ico"))).isEqualTo("/gatehouse/icon.svg");
    }

    @Test
    void aNewPasswordEndsTheSessionsThatRun() {
        staff.register(new Username("reset"), STAFF_PASSWORD, new StaffDuties("重置", Set.of(Role.AUDITOR), Set.of()));
        Browser browser = new Browser(port);
        browser.signIn("/login", "reset", STAFF_PASSWORD);

        jdbc.sql("UPDATE staff_account SET password_hash = '{bcrypt}another' WHERE username = 'reset'")
                .update();

        assertThat(browser.location(browser.get("/nonsense", "Accept", "text/html")))
                .isEqualTo("/login");
    }
}
