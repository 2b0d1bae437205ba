package gatehouse.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void aFileBeginsWithTheMarkAndItsLinesEndAsSpreadsheetsExpect() {
        assertThat(text(List.of(List.of("队列", "待审核"), List.of("企业名称认证", 12L))))
                .isEqualTo("\uFEFF队列,待审核\r\n企业名称认证,12\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x.test\")",
                "+86有限公司",
                "-1+1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u3000=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)"
            })
    void noNameBecomesAFormula(String name) {
        String cell = cell(name);

        assertThat(cell).startsWith("'");
        assertThat(cell.substring(1)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"深圳\"永盛\"科技,有限公司", "一行\r\n=二行", "甲\",\"=cmd|' /C calc'!A0", "甲;=1+1", " 两边有空格 ", "", "2026-11-24"
            })
    void whateverIsInANameStaysInItsCell(String name) {
        assertThat(cell(name)).isEqualTo(name);
    }

    @Test
    void aNumberStaysANumber() {
        assertThat(text(List.of(List.of(-5L)))).isEqualTo("\uFEFF-5\r\n");
    }

    private static String text(List<? extends List<?>> rows) {
        return new String(Csv.of(rows), StandardCharsets.UTF_8);
    }

    /** The first of two cells, read as a spreadsheet reads it. */
    private static String cell(String value) {
        String line = text(List.of(List.of(value, "末"))).substring(1);
        if (!line.startsWith("\"")) {
            assertThat(line).doesNotContain("\"", "\n,").endsWith(",末\r\n");
            return line.substring(0, line.length() - ",末\r\n".length());
        }
        int end = 1;
        while (line.charAt(end) != '"' || line.charAt(end + 1) == '"') {
            end += line.charAt(end) == '"' ? 2 : 1;
        }
        assertThat(line.substring(end)).isEqualTo("\",末\r\n");
        return line.substring(1, end).replace("\"\"", "\"");
    }
}
