package gatehouse.document;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.Vectors;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanRuleTests {

    @ParameterizedTest
    @Vectors.Group("upload")
    void everyVectorHolds(Vectors.Row row) {
        ScanRule rule = rule(row.required("slot"));
        long size = row.json().path("size").asLong();

        var broken = rule.broken(row.required("ext"), type(row.required("magic")), size);

        assertThat(broken.orElse(null)).isEqualTo(row.text("reason"));
        assertThat(broken.isEmpty()).isEqualTo(row.flag("ok"));
        assertThat(broken.isEmpty() ? rule.warnings(size) : List.of()).isEqualTo(row.texts("warn"));
    }

    @ParameterizedTest(name = "{0} bytes: {1}")
    @CsvSource({"10485760, ", "10485761, TOO_LARGE"})
    void theLimitIsInclusive(long size, @Nullable String reason) {
        assertThat(ScanRule.REAL_NAME.broken("jpg", ScanType.JPG, size).orElse(null))
                .isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a.jpg, jpg",
        "a.b.JPEG, jpeg",
        "noextension, ''",
        "ends.with., ''",
        "../../etc/passwd.png, png",
    })
    void theExtensionIsWhatStandsBehindTheLastDot(String fileName, String extension) {
        assertThat(ScanRule.extensionOf(fileName)).isEqualTo(extension);
    }

    private static ScanRule rule(String slot) {
        if (slot.startsWith("SPY_")) {
            return ScanRule.BILL_ACCOUNT;
        }
        return slot.equals("TAX_PROOF") ? ScanRule.TAX_PROOF : ScanRule.REAL_NAME;
    }

    private static @Nullable ScanType type(String magic) {
        return Arrays.stream(ScanType.values())
                .filter(type -> type.name().equals(magic))
                .findFirst()
                .orElse(null);
    }
}
