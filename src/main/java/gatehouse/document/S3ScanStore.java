package gatehouse.document;

import gatehouse.counterpart.Counterpart;
import gatehouse.counterpart.CounterpartAway;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Scans in a bucket of any store that speaks S3: a PUT is there as a whole when it is answered, or not at all. */
class S3ScanStore implements ScanStore, AutoCloseable {

    private static final int SERVER_ERROR = 500;

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final Counterpart counterpart;

    S3ScanStore(S3Settings settings, Counterpart counterpart) {
        this.bucket = settings.requiredBucket();
        this.prefix = settings.prefix();
        this.client = client(settings);
        this.counterpart = counterpart;
    }

    private static S3Client client(S3Settings settings) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(credentials(settings))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.connectTimeout())
                        .socketTimeout(settings.timeout())
                        .build())
                // the counterpart tries again, and knows when not to
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry())
                        .apiCallAttemptTimeout(settings.timeout())
                        .apiCallTimeout(settings.timeout()));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        if (settings.accessKeyId() == null || settings.secretAccessKey() == null) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(settings.accessKeyId(), settings.secretAccessKey()));
    }

    /** @throws CounterpartAway when the bucket is not there, or is not ours */
    void requireBucket() {
        counterpart.call(() -> asked(() -> client.headBucket(request -> request.bucket(bucket))));
    }

    @Override
    public void put(String key, byte[] sealed) {
        counterpart.call(() -> asked(() ->
                client.putObject(request -> request.bucket(bucket).key(prefix + key), RequestBody.fromBytes(sealed))));
    }

    @Override
    public byte[] get(String key) {
        try {
            return counterpart.call(() -> asked(() -> client.getObjectAsBytes(
                            request -> request.bucket(bucket).key(prefix + key))
                    .asByteArray()));
        } catch (NoSuchKeyException missing) {
            throw new UncheckedIOException(new FileNotFoundException(key));
        }
    }

    @Override
    public void delete(String key) {
        counterpart.call(() -> asked(
                () -> client.deleteObject(request -> request.bucket(bucket).key(prefix + key))));
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> T asked(Supplier<T> request) {
        try {
            return request.get();
        } catch (NoSuchKeyException missing) {
            throw missing;
        } catch (SdkServiceException refused) {
            String reason = "status " + refused.statusCode();
            throw refused.statusCode() >= SERVER_ERROR || refused.isThrottlingException()
                    ? CounterpartAway.passing(reason, refused)
                    : CounterpartAway.lasting(reason, refused);
        } catch (SdkClientException failed) {
            throw CounterpartAway.passing(failed.getClass().getSimpleName(), failed);
        }
    }
}
