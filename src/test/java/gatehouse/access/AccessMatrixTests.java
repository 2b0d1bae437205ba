package gatehouse.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.SpringServlet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may open which view and call which address: every view and every address that exists has a row here, or this test
 * fails. Whoever adds one adds its row.
 */
@AccessTest
class AccessMatrixTests {

    private enum Who {
        NOBODY,
        REVIEWER,
        SUPERVISOR,
        ADMINISTRATOR,
        AUDITOR,
        SUPPLIER,
        PLATFORM
    }

    private static final Set<Who> EVERYBODY = EnumSet.allOf(Who.class);
    private static final Set<Who> STAFF = EnumSet.of(Who.REVIEWER, Who.SUPERVISOR, Who.ADMINISTRATOR, Who.AUDITOR);

    private static final Set<Who> CASES = EnumSet.of(Who.REVIEWER, Who.SUPERVISOR, Who.AUDITOR);

    /** Route templates. */
    private static final Map<String, Set<Who>> VIEWS = Map.ofEntries(
            entry("login", EVERYBODY),
            entry("first-administrator", EVERYBODY),
            entry("account-changed", EVERYBODY),
            entry("portal/account-changed", EVERYBODY),
            // sends everybody on to the first page that is theirs
            entry("", EnumSet.of(Who.REVIEWER, Who.SUPERVISOR, Who.ADMINISTRATOR, Who.AUDITOR, Who.SUPPLIER)),
            entry("queue", CASES),
            entry("case/:number", CASES),
            entry("password", STAFF),
            entry("staff", EnumSet.of(Who.ADMINISTRATOR)),
            entry("platforms", EnumSet.of(Who.ADMINISTRATOR)),
            entry("feedback", EnumSet.of(Who.REVIEWER, Who.SUPERVISOR)),
            entry("webhooks", EnumSet.of(Who.ADMINISTRATOR)),
            entry("audit", EnumSet.of(Who.AUDITOR, Who.ADMINISTRATOR)),
            entry("sla", EnumSet.of(Who.SUPERVISOR, Who.ADMINISTRATOR, Who.AUDITOR)),
            entry("sla/cases", EnumSet.of(Who.SUPERVISOR, Who.AUDITOR)),
            entry("sms", EnumSet.of(Who.SUPERVISOR, Who.ADMINISTRATOR)),
            entry("deposits", EnumSet.of(Who.SUPERVISOR, Who.AUDITOR)),
            entry("automatic", EnumSet.of(Who.SUPERVISOR, Who.AUDITOR)),
            entry("banks", EnumSet.of(Who.ADMINISTRATOR)),
            entry("sandbox", STAFF),
            entry("sandbox/bank", STAFF),
            entry("portal/login", EVERYBODY),
            entry("portal/register", EVERYBODY),
            entry("portal/reset", EVERYBODY),
            entry("portal", EnumSet.of(Who.SUPPLIER)),
            // the form of each kind: portal/license and its like
            entry("portal/:form", EnumSet.of(Who.SUPPLIER)),
            // whose application it is, its service asks
            entry("portal/applications/:number", EnumSet.of(Who.SUPPLIER)),
            // whether it buys, the view asks
            entry("portal/invitations", EnumSet.of(Who.SUPPLIER)),
            entry("portal/help", EVERYBODY),
            // what one agrees to at registration and in forms
            entry("portal/agreements/:code", EVERYBODY),
            entry("portal/feedback", EnumSet.of(Who.SUPPLIER)),
            entry("portal/pool", EnumSet.of(Who.SUPPLIER)),
            entry("portal/join/:token", EnumSet.of(Who.SUPPLIER)),
            // whose deposit it is, its service asks
            entry("portal/deposit/:kind", EnumSet.of(Who.SUPPLIER)),
            entry("portal/password", EnumSet.of(Who.SUPPLIER)));

    /** Method and path pattern. */
    private static final Map<String, Set<Who>> CALLS = Map.ofEntries(
            entry("GET /api/v1/sla/preview", EVERYBODY),
            entry("POST /api/v1/checks/{group}", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/suppliers", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/suppliers/{memberName}/ladder", EnumSet.of(Who.PLATFORM)),
            entry("PUT /api/v1/suppliers/{memberName}/small-scale", EnumSet.of(Who.PLATFORM)),
            entry("DELETE /api/v1/suppliers/{memberName}/small-scale", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/invitations", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/invitations", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/invitations/{id}/cancel", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/invitations/links/{token}", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/invitations/links/{token}/join", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/pools", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/pools/{buyer}", EnumSet.of(Who.PLATFORM)),
            entry("PUT /api/v1/pools/{buyer}/{member}", EnumSet.of(Who.PLATFORM)),
            entry("DELETE /api/v1/pools/{buyer}/{member}", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/webhooks", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/webhooks", EnumSet.of(Who.PLATFORM)),
            entry("DELETE /api/v1/webhooks/{id}", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/webhooks/{id}/enable", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/webhooks/{id}/rotate-secret", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/webhooks/{id}/deliveries", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/webhooks/{id}/deliveries/{delivery}/replay", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/feedback", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/feedback", EnumSet.of(Who.PLATFORM)),
            entry("PUT /api/v1/feedback/{id}/read", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/help", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/agreements", EnumSet.of(Who.PLATFORM)),
            // for the provider of SMS alone, which shows its secret
            entry("POST /api/v1/sms/inbound", EnumSet.noneOf(Who.class)),
            entry("POST /api/v1/sms/reports", EnumSet.noneOf(Who.class)),
            entry("GET /api/v1/suppliers/{memberName}/shop-record", EnumSet.of(Who.PLATFORM)),
            entry("PUT /api/v1/suppliers/{memberName}/shop-record", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/suppliers/{memberName}/invoice-check", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/suppliers/{memberName}/credit-grants", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/suppliers/{memberName}/credit-grants/history", EnumSet.of(Who.PLATFORM)),
            entry("PUT /api/v1/suppliers/{memberName}/credit-grants/{buyer}", EnumSet.of(Who.PLATFORM)),
            entry("PUT /api/v1/suppliers/{memberName}/trust-service", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/scans", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/scans/{id}", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/scans/{id}/preview", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/applications", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/applications", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/applications/{number}", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/applications/{number}/rounds", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/applications/{number}/withdraw", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/banks", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/banks/{bank}/branches", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/deposits", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/deposits", EnumSet.of(Who.PLATFORM)),
            entry("GET /api/v1/deposits/standing", EnumSet.of(Who.PLATFORM)),
            entry("POST /api/v1/deposits/{id}/verify", EnumSet.of(Who.PLATFORM)),
            entry("GET /scans/{id}/preview", EnumSet.of(Who.REVIEWER, Who.SUPERVISOR, Who.AUDITOR, Who.SUPPLIER)),
            entry("GET /scans/{id}/original", CASES),
            entry("PUT /sandbox/api/shops/{memberName}", EnumSet.of(Who.PLATFORM)),
            entry("GET /sandbox/api/clock", EnumSet.of(Who.PLATFORM)),
            entry("PUT /sandbox/api/clock", EnumSet.of(Who.PLATFORM)),
            entry("DELETE /sandbox/api/clock", EnumSet.of(Who.PLATFORM)),
            entry("GET /sandbox/api/sms", EnumSet.of(Who.PLATFORM)),
            entry("POST /sandbox/api/sms/inbound", EnumSet.of(Who.PLATFORM)),
            // for whoever signs as the sample platform is told
            entry("POST /sandbox/api/webhooks", EnumSet.noneOf(Who.class)),
            entry("GET /sandbox/api/webhooks", EnumSet.of(Who.PLATFORM)),
            entry("GET /sandbox/api/faults", EnumSet.of(Who.PLATFORM)),
            entry("PUT /sandbox/api/faults/{counterpart}", EnumSet.of(Who.PLATFORM)),
            entry("GET /sandbox/api/bank", EnumSet.of(Who.PLATFORM)),
            entry("PUT /sandbox/api/bank", EnumSet.of(Who.PLATFORM)),
            entry("GET /sandbox/api/bank/statement", EnumSet.of(Who.PLATFORM)),
            entry("GET /v3/api-docs", EVERYBODY),
            entry("GET /v3/api-docs.yaml", EVERYBODY),
            entry("GET /v3/api-docs/swagger-config", EVERYBODY),
            entry("GET /swagger-ui.html", EVERYBODY),
            entry("GET /error", EVERYBODY),
            entry("GET " + WhereFromController.PATH, EnumSet.of(Who.PLATFORM)),
            entry("GET " + UnnamedController.PATH, EnumSet.noneOf(Who.class)));

    private static final String PASSWORD = "Gatehouse-2026";
    private static final String TOKEN = "ghp_token-of-the-matrix-tests";

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts staff;

    @Autowired
    PlatformClients platforms;

    @Autowired
    gatehouse.supplier.Suppliers suppliers;

    @Autowired
    NavigationAccessControl navigation;

    @Autowired
    ServletRegistrationBean<SpringServlet> vaadin;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    private final Map<Who, Browser> browsers = new TreeMap<>();

    @BeforeAll
    void oneOfEach() {
        for (Who who : STAFF) {
            String login = "matrix-" + who.name().toLowerCase(java.util.Locale.ROOT);
            staff.register(new Username(login), PASSWORD, new StaffDuties(who.name(), Set.of(who.name()), Set.of()));
            browser(who).signIn("/login", login, PASSWORD);
        }
        suppliers.register(new gatehouse.supplier.Registration("matrix", PASSWORD, "13800138001"));
        browser(Who.SUPPLIER).signIn("/portal/login", "matrix", PASSWORD);
        platforms.register("matrix", new Token(TOKEN));
        browser(Who.NOBODY);
        browser(Who.PLATFORM);
    }

    private Browser browser(Who who) {
        return browsers.computeIfAbsent(who, someone -> new Browser(port));
    }

    @Test
    void everyViewHasItsRow() {
        assertThat(VIEWS.keySet()).containsAll(views().keySet());
    }

    @Test
    void everyAddressHasItsRow() {
        assertThat(CALLS.keySet()).containsAll(calls().toList());
    }

    @TestFactory
    Stream<DynamicTest> everyRoleAndEveryView() {
        Map<String, Class<? extends Component>> views = views();
        return views.keySet().stream()
                .filter(VIEWS::containsKey)
                .flatMap(path -> Stream.of(Who.values())
                        .filter(who -> who != Who.PLATFORM)
                        .map(who -> DynamicTest.dynamicTest(
                                "%s at %s".formatted(who, path),
                                () -> assertThat(mayOpen(who, path, Objects.requireNonNull(views.get(path))))
                                        .isEqualTo(row(VIEWS, path).contains(who)))));
    }

    @TestFactory
    Stream<DynamicTest> everyRoleAndEveryAddress() {
        return calls().filter(CALLS::containsKey)
                .flatMap(call -> Stream.of(Who.values())
                        .map(who -> DynamicTest.dynamicTest(
                                "%s calls %s".formatted(who, call),
                                () -> assertThat(mayCall(who, call))
                                        .isEqualTo(row(CALLS, call).contains(who)))));
    }

    private static Set<Who> row(Map<String, Set<Who>> table, String key) {
        return Objects.requireNonNull(table.get(key));
    }

    private Map<String, Class<? extends Component>> views() {
        return router().getRegistry().getRegisteredRoutes().stream()
                .collect(Collectors.toMap(
                        route -> route.getTemplate(),
                        route -> route.getNavigationTarget(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Router router() {
        return Objects.requireNonNull(vaadin.getServlet()).getService().getRouter();
    }

    private boolean mayOpen(Who who, String path, Class<? extends Component> view) {
        NavigationContext context = new NavigationContext(
                router(),
                view,
                new Location(path),
                RouteParameters.empty(),
                who == Who.NOBODY ? null : who::name,
                role -> role.equals(who.name()),
                false,
                false);
        return navigation.checkAccess(context, true).decision() == AccessCheckDecision.ALLOW;
    }

    private Stream<String> calls() {
        return controllers.getHandlerMethods().keySet().stream()
                .flatMap(AccessMatrixTests::calls)
                .sorted()
                .distinct();
    }

    private static Stream<String> calls(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Set<RequestMethod> asked = methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
        return mapping.getPatternValues().stream()
                .flatMap(path -> asked.stream().map(method -> method + " " + path));
    }

    /** Denied is 401, 403, or being sent to a door; anything else was let through to the controller. */
    private boolean mayCall(Who who, String call) {
        String method = call.substring(0, call.indexOf(' '));
        String path = call.substring(call.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "1");
        var answer = who == Who.PLATFORM
                ? browser(who).send(method, path, "Authorization", "Bearer " + TOKEN)
                : browser(who).send(method, path);
        String location = browser(who).location(answer);
        return answer.statusCode() != 401 && answer.statusCode() != 403 && !location.endsWith("/login");
    }
}
