package gatehouse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.counterpart.CounterpartAway;
import gatehouse.counterpart.CounterpartSettings;
import gatehouse.counterpart.Counterparts;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3ScanStoreTests {

    private static final String KEY = "ab/cd/123e4567-e89b-12d3-a456-426614174000";

    private final FakeS3 s3 = new FakeS3();
    private final S3ScanStore store = store(FakeS3.BUCKET, s3.endpoint());

    @AfterEach
    void close() {
        store.close();
        s3.close();
    }

    @Test
    void aScanGoesIntoTheBucketAndComesBackByteForByte() {
        byte[] sealed = new byte[300_000];
        new Random(7).nextBytes(sealed);

        store.put(KEY, sealed);

        assertThat(s3.object("scans/" + KEY)).isEqualTo(sealed);
        assertThat(store.get(KEY)).isEqualTo(sealed);
        assertThat(s3.requests()).extracting(FakeS3.Request::method).containsExactly("PUT", "GET");
        assertThat(s3.requests()).allSatisfy(request -> {
            assertThat(request.path()).isEqualTo("/" + FakeS3.BUCKET + "/scans/" + KEY);
            assertThat(request.authorization())
                    .startsWith("AWS4-HMAC-SHA256 Credential=test-key/")
                    .contains("/eu-test-1/s3/aws4_request")
                    .doesNotContain("test-secret");
        });
    }

    @Test
    void nothingIsLeftOfADeletedScanAndDeletingNothingIsFine() {
        store.put(KEY, new byte[] {1, 2, 3});

        store.delete(KEY);
        store.delete(KEY);

        assertThat(s3.object("scans/" + KEY)).isNull();
        assertThatThrownBy(() -> store.get(KEY))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(KEY);
    }

    @Test
    void whatIsBusyForAMomentIsAskedAgain() {
        s3.willFail(503).willFail(500);

        store.put(KEY, new byte[] {1, 2, 3});

        assertThat(s3.object("scans/" + KEY)).containsExactly(1, 2, 3);
        assertThat(s3.requests()).hasSize(3);
    }

    @Test
    void whatRefusesUsIsNotAskedAgain() {
        s3.willFail(403);

        assertThatThrownBy(() -> store.get(KEY))
                .isInstanceOf(CounterpartAway.class)
                .hasMessage("status 403");
        assertThat(s3.requests()).hasSize(1);
    }

    @Test
    void anAnswerThatNeverComesIsWaitedForOnlySoLong() {
        s3.willSaySoMuchAsNothing();

        store.put(KEY, new byte[] {4});

        assertThat(s3.object("scans/" + KEY)).containsExactly(4);
        assertThat(s3.requests()).hasSize(2);
    }

    @Test
    void aStoreThatIsNotThereIsTold() {
        URI nobody = s3.endpoint();
        s3.close();

        try (S3ScanStore away = store(FakeS3.BUCKET, nobody)) {
            assertThatThrownBy(() -> away.get(KEY)).isInstanceOf(CounterpartAway.class);
        }
    }

    @Test
    void theBucketIsLookedForAtTheStart() {
        store.requireBucket();

        assertThat(s3.requests())
                .singleElement()
                .extracting(FakeS3.Request::method)
                .isEqualTo("HEAD");
        try (S3ScanStore other = store("another", s3.endpoint())) {
            assertThatThrownBy(other::requireBucket).isInstanceOf(CounterpartAway.class);
        }
    }

    @Test
    void withoutABucketItDoesNotStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> store(null, s3.endpoint()))
                .withMessageContaining("gatehouse.document.s3.bucket");
    }

    private static S3ScanStore store(@Nullable String bucket, URI endpoint) {
        S3Settings settings = new S3Settings(
                bucket,
                endpoint,
                "eu-test-1",
                true,
                "test-key",
                "test-secret",
                "scans/",
                Duration.ofSeconds(2),
                Duration.ofMillis(700));
        CounterpartSettings patient =
                new CounterpartSettings(3, Duration.ofMillis(4), Duration.ofMillis(10), 50, Duration.ofSeconds(30));
        return new S3ScanStore(settings, new Counterparts(patient).named("scan-store"));
    }
}
