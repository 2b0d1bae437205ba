package gatehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedSettingsTests {

    @ParameterizedTest(name = "a pool of {0} has a log of {1} MiB")
    @CsvSource({
        "32M, 256",
        "512M, 256",
        "2G, 1024",
        "3g, 1536",
        "1073741824, 512",
        "2097152K, 1024",
        "as much as there is, 256"
    })
    void aLargePoolHasALargeLog(String bufferPool, long mebibytes) {
        assertThat(EmbeddedSettings.in(Path.of("home"))
                        .withBufferPool(bufferPool)
                        .logSize())
                .isEqualTo(mebibytes * 1024 * 1024);
    }
}
