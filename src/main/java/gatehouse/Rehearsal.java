package gatehouse;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A start that only opens the first pages, while Java notes for its ahead-of-time cache which classes that takes. Then it
 * leaves, and later starts are quick.
 */
@Component
@ConditionalOnProperty(name = Gatehouse.TASK, havingValue = "rehearsal")
class Rehearsal implements ApplicationRunner {

    private static final List<String> PAGES = List.of(
            "/login",
            "/login?v-r=init&location=login&query=",
            "/portal/login",
            "/actuator/health/readiness",
            "/v3/api-docs");
    private static final int ROUNDS = 3;

    private final Environment environment;

    Rehearsal(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
        String address = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        for (int round = 0; round < ROUNDS; round++) {
            try (HttpClient visitor = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NORMAL)
                    .build()) {
                for (String page : PAGES) {
                    visitor.send(
                            HttpRequest.newBuilder(URI.create(address + page)).build(), BodyHandlers.discarding());
                }
            }
        }
    }
}
