package gatehouse.document;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.onboarding.Intake;
import gatehouse.onboarding.IntakeTest;
import gatehouse.supplier.SupplierId;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The scans of the whole application in a bucket instead of a folder. */
@IntakeTest
class ScansInBucketTests {

    private static final FakeS3 S3 = new FakeS3();

    @Autowired
    Scans scans;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @DynamicPropertySource
    static void bucket(DynamicPropertyRegistry properties) {
        properties.add("gatehouse.document.store", () -> "s3");
        properties.add("gatehouse.document.s3.bucket", () -> FakeS3.BUCKET);
        properties.add("gatehouse.document.s3.endpoint", S3::endpoint);
        properties.add("gatehouse.document.s3.access-key-id", () -> "test-key");
        properties.add("gatehouse.document.s3.secret-access-key", () -> "test-secret");
    }

    @AfterAll
    static void close() {
        S3.close();
    }

    @Test
    void aScanIsSealedInTheBucketAndComesBackAsItWas() {
        SupplierId supplier = intake.supplier();
        byte[] bytes = PictureSamples.jpeg(640, 480);

        Scan scan = scans.store(
                new ScanOwner.OfSupplier(supplier.value()),
                "执照.jpg",
                new ByteArrayInputStream(bytes),
                ScanRule.REAL_NAME);

        assertThat(S3.object(key(scan.id()))).isNotNull().isNotEqualTo(bytes);
        assertThat(S3.object(key(scan.id()) + ".preview")).isNotNull();
        assertThat(scans.original(scan.id())).isEqualTo(bytes);
        assertThat(scans.preview(scan.id(), 320)).isNotEmpty();
    }

    @Test
    void whatIsRolledBackIsTakenOutOfTheBucket() {
        SupplierId supplier = intake.supplier();
        PreparedScan prepared = scans.prepare(
                new ScanOwner.OfSupplier(supplier.value()),
                "执照.jpg",
                new ByteArrayInputStream(PictureSamples.jpeg(640, 480)),
                ScanRule.REAL_NAME);
        assertThat(S3.object(prepared.storeKey())).isNotNull();

        transactions.executeWithoutResult(transaction -> {
            scans.keep(prepared);
            transaction.setRollbackOnly();
        });

        assertThat(S3.object(prepared.storeKey())).isNull();
        assertThat(S3.object(prepared.storeKey() + ".preview")).isNull();
    }

    private String key(ScanId id) {
        return Objects.requireNonNull(jdbc.sql("SELECT store_key FROM scan WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .single());
    }
}
