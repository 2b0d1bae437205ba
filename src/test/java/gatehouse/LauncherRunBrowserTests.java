package gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./gatehouse run} in earnest, on the packaged application as the browser tests use it. */
@Tag("browser")
class LauncherRunBrowserTests {

    @TempDir
    Path home;

    @Test
    void aStartAfterAKillWorksAndASecondStartBesideItSaysWhyNot() throws Exception {
        try (PackagedApplication killed = PackagedApplication.start(home)) {
            assertThat(readiness(killed)).isEqualTo(200);
            killed.kill();
        }

        try (PackagedApplication application = PackagedApplication.start(home)) {
            assertThat(readiness(application)).isEqualTo(200);

            PackagedApplication second = PackagedApplication.launch(home, PackagedApplication.freePort());
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output())
                    .contains("gatehouse: another Gatehouse is running on")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aPortInUseIsNamedAndNothingIsMade(@TempDir Path otherHome) throws IOException {
        try (PackagedApplication application = PackagedApplication.start(home)) {
            PackagedApplication second = PackagedApplication.launch(otherHome, application.port());

            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output()).contains("gatehouse: port " + application.port() + " is in use");
            assertThat(otherHome).isEmptyDirectory();
        }
    }

    private static int readiness(PackagedApplication application) throws IOException, InterruptedException {
        URI page = application.address().resolve("/actuator/health/readiness");
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            return visitor.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
