package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import gatehouse.Database;
import gatehouse.Gatehouse;
import gatehouse.WithDatabase;
import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.sms.SmsGateway;
import gatehouse.webhook.OwnWebhooks;
import gatehouse.webhook.WebhookRefused;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@WithDatabase
class NoSandboxTests {

    @TempDir
    Path folder;

    @Test
    void withADatabaseOfItsOwnNothingOfTheSandboxIsThere() throws Exception {
        try (ConfigurableApplicationContext production = start(Database.fresh())) {
            assertThat(beansOfTheSandbox(production)).isEmpty();
            assertThat(production.getBean(Clock.class)).isEqualTo(Clock.systemUTC());
            assertThat(production.getBeanProvider(SmsGateway.class).getIfAvailable())
                    .as("no stand-in sends SMS")
                    .isNull();
            assertThat(routes(production)).contains("login").doesNotContain("sandbox");
            assertThat(status(production, "/sandbox/api/clock")).isEqualTo(401);
            assertThat(posted(production, "/sandbox/api/webhooks")).isEqualTo(401);
            assertThat(mappings(production)).noneMatch(path -> path.contains("sandbox"));
            JdbcTemplate jdbc = production.getBean(JdbcTemplate.class);
            for (String table : List.of("staff_account", "supplier", "platform_client", "application")) {
                assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class))
                        .as("no sample in " + table)
                        .isZero();
            }
            nothingOfThisMachineIsCalledBack(production);
        }
    }

    private static void nothingOfThisMachineIsCalledBack(ConfigurableApplicationContext production) {
        String port = production.getEnvironment().getRequiredProperty("local.server.port");
        var platform = production.getBean(PlatformClients.class).register("平台", new Token("ghp_no-sandbox-tests"));
        OwnWebhooks webhooks = production.getBean(OwnWebhooks.class);
        SampleActor.of(platform).does(() -> {
            assertThatThrownBy(() -> webhooks.register("http://127.0.0.1:" + port + "/sandbox/api/webhooks"))
                    .isInstanceOf(WebhookRefused.class)
                    .hasMessage("url SCHEME");
            assertThatThrownBy(() -> webhooks.register("https://127.0.0.1:" + port + "/sandbox/api/webhooks"))
                    .isInstanceOf(WebhookRefused.class)
                    .hasMessage("url ADDRESS");
        });
    }

    private ConfigurableApplicationContext start(Database database) {
        return new SpringApplicationBuilder(Gatehouse.class)
                .run(
                        "--spring.datasource.url=" + database.address().url(),
                        "--spring.datasource.username=" + database.address().user(),
                        "--spring.datasource.password=" + database.address().password(),
                        "--gatehouse.sandbox.samples=true",
                        "--gatehouse.document.folder=" + folder,
                        "--server.port=0");
    }

    private static List<String> beansOfTheSandbox(ConfigurableApplicationContext context) {
        return Arrays.stream(context.getBeanDefinitionNames())
                .filter(name -> {
                    Class<?> type = context.getType(name);
                    return type != null && type.getName().startsWith("gatehouse.sandbox");
                })
                .toList();
    }

    private static List<String> mappings(ConfigurableApplicationContext context) {
        return context
                .getBean(
                        "requestMappingHandlerMapping",
                        org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getPatternValues().stream())
                .toList();
    }

    private static List<String> routes(ConfigurableApplicationContext context) {
        var servlets = new VaadinServletContext(context.getBean(ServletContext.class));
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(servlets))
                .getAvailableRoutes()
                .stream()
                .map(route -> route.getTemplate())
                .toList();
    }

    private static int status(ConfigurableApplicationContext context, String path) throws Exception {
        return status(request(context, path).build());
    }

    private static int posted(ConfigurableApplicationContext context, String path) throws Exception {
        return status(request(context, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext context, String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static int status(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
