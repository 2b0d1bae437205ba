package gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher says before it starts anything; {@code LauncherBrowserTests} starts it in earnest. */
class LauncherTests {

    private static final List<String> TOOLS = List.of("bash", "sed", "dirname", "readlink", "cat");

    @TempDir
    Path folder;

    @Test
    void helpNamesEveryVerb() throws Exception {
        Answer answer = launch(Map.of(), "help");

        assertThat(answer.status()).isZero();
        assertThat(answer.said()).contains("run ", "test ", "format ", "package ", "sample N", "bench ", "help ");
    }

    @Test
    void anUnknownVerbIsNamed() throws Exception {
        Answer answer = launch(Map.of(), "rum");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.said()).contains("what is \"rum\"?");
    }

    @Test
    void severalVerbsMayStandInOneCall() throws Exception {
        assertThat(launch(Map.of(), "help", "help").said().split("usage:")).hasSize(3);
    }

    @Test
    void aMissingMavenIsNamedWithTheWayToGetIt() throws Exception {
        for (String tool : TOOLS) {
            Files.createSymbolicLink(folder.resolve(tool), found(tool));
        }

        Answer answer =
                launch(Map.of("PATH", folder.toString(), "JAVA_HOME", System.getProperty("java.home")), "format");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said().strip())
                .startsWith("gatehouse: Maven is missing")
                .hasLineCount(1);
    }

    @Test
    void aDatabaseOfYourOwnIsFilledWithSamplesOnlyWhenYouAgree() throws Exception {
        Answer answer = launch(Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://db.example/gatehouse"), "sample", "1000");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said()).contains("--yes").contains("2000");
    }

    @Test
    void samplesNeedANumber() throws Exception {
        assertThat(launch(Map.of(), "sample").status()).isEqualTo(1);
        assertThat(launch(Map.of(), "sample", "many").status()).isEqualTo(1);
        assertThat(launch(Map.of(), "sample", "-5").status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"sample 5 --no, sample", "sample 5 --yes --now, sample", "bench --quik, bench", "test --browser, test"})
    void anOptionThatIsNotKnownIsRefusedBeforeAnythingIsDone(String call, String verb) throws Exception {
        Answer answer = launch(Map.of("JAVA_HOME", "/nowhere"), call.split(" "));

        String option = call.substring(call.lastIndexOf(' ') + 1);
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said().strip())
                .startsWith("gatehouse: " + verb + " has no option \"" + option + "\"")
                .hasLineCount(1);
    }

    private static Answer launch(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("/bin/bash", "gatehouse").redirectErrorStream(true);
        command.command().addAll(List.of(arguments));
        command.environment().remove("SPRING_DATASOURCE_URL");
        command.environment().putAll(environment);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }

    private static Path found(String tool) {
        return List.of("/usr/bin", "/bin").stream()
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private record Answer(int status, String said) {}
}
