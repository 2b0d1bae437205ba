package gatehouse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.onboarding.Intake;
import gatehouse.onboarding.IntakeTest;
import gatehouse.supplier.SupplierId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntakeTest
class ScansTests {

    @Value("${gatehouse.document.folder}")
    Path folder;

    @Autowired
    Scans scans;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void theOriginalIsKeptByteForByteWithItsHash() throws Exception {
        SupplierId supplier = intake.supplier();
        byte[] bytes = PictureSamples.jpeg(640, 480);

        Scan scan = scans.store(
                new ScanOwner.OfSupplier(supplier.value()),
                "C:\\我的文档\\执照.JPG",
                new ByteArrayInputStream(bytes),
                ScanRule.REAL_NAME);

        assertThat(scans.original(scan.id())).isEqualTo(bytes);
        assertThat(scan.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(scan.size()).isEqualTo(bytes.length);
        assertThat(scan.fileName()).isEqualTo("执照.JPG");
        assertThat(scans.find(scan.id())).contains(scan);
    }

    @Test
    void whatLiesInTheFolderIsSealed() throws Exception {
        Scan scan = intake.scan(intake.supplier());

        String key = jdbc.sql("SELECT store_key FROM scan WHERE id = ?")
                .param(scan.id().value())
                .query(String.class)
                .single();
        for (Path file : List.of(folder.resolve(key), folder.resolve(key + ".preview"))) {
            assertThat(ScanType.of(Files.readAllBytes(file))).isEmpty();
            assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("JFIF");
        }
    }

    @Test
    void anEndlessUploadIsReadNoFurtherThanItMayBeLong() {
        var endless = new Endless(PictureSamples.jpeg(100, 100));

        assertThatThrownBy(() -> scans.store(new ScanOwner.OfPlatform(1), "a.jpg", endless, ScanRule.REAL_NAME))
                .isInstanceOfSatisfying(UploadRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(UploadRefused.TOO_LARGE);
                    assertThat(refused.arguments()).containsExactly("10");
                });
        assertThat(endless.read).isLessThan(ScanRule.REAL_NAME.maximumBytes() + 100_000);
    }

    @Test
    void nothingIsLeftOfAScanWhoseTransactionWasRolledBack() throws Exception {
        SupplierId supplier = intake.supplier();
        long before = files();

        transactions.executeWithoutResult(transaction -> {
            intake.scan(supplier);
            transaction.setRollbackOnly();
        });

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void onlyScansOfTheOwnersAreFound() {
        SupplierId mine = intake.supplier();
        ScanId my = intake.scan(mine).id();
        ScanId anothers = intake.scan(intake.supplier()).id();

        assertThat(scans.findOwned(List.of(my, anothers), List.of(new ScanOwner.OfSupplier(mine.value()))))
                .containsOnlyKeys(my);
    }

    @Test
    void uploadsLeaveNoTemporaryFiles() throws Exception {
        intake.scan(intake.supplier());

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** A picture that never ends. */
    private static final class Endless extends InputStream {

        private final byte[] head;
        private long read;

        Endless(byte[] head) {
            this.head = head;
        }

        @Override
        public int read() {
            return read < head.length ? head[(int) read++] & 0xFF : 0;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (length == 0) {
                return 0;
            }
            if (read < head.length) {
                into[from] = (byte) read();
                return 1;
            }
            Arrays.fill(into, from, from + length, (byte) 0);
            read += length;
            return length;
        }
    }
}
