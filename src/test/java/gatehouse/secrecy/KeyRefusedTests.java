package gatehouse.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

class KeyRefusedTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "c2hvcnQ=", "not base64 at all!"})
    void withoutAKeyThatWillDoTheStartEndsWithOneSentence(String key) {
        var application = new SpringApplication(SecrecyConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var said = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> application.run("--gatehouse.secrecy.key=" + key));
        } finally {
            System.setErr(before);
        }

        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("gatehouse: GATEHOUSE_SECRECY_KEY is n")
                .hasLineCount(1)
                .doesNotContain("not base64");
    }
}
