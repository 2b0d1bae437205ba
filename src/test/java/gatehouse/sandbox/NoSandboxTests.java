package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import gatehouse.Database;
import gatehouse.Gatehouse;
import gatehouse.WithDatabase;
import gatehouse.sms.SmsGateway;
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
            assertThat(mappings(production)).noneMatch(path -> path.contains("sandbox"));
            JdbcTemplate jdbc = production.getBean(JdbcTemplate.class);
            for (String table : List.of("staff_account", "supplier", "platform_client", "application")) {
                assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class))
                        .as("no sample in " + table)
                        .isZero();
            }
        }
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
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
