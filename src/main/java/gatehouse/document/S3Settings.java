package gatehouse.document;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bucket of the scans.
 *
 * @param endpoint of a store that speaks S3; Amazon's own where none is given
 * @param accessKeyId with its secret; what the machine itself is allowed where none is given
 * @param prefix in front of every key, such as {@code scans/}
 * @param timeout of one attempt
 */
@ConfigurationProperties("gatehouse.document.s3")
record S3Settings(
        @Nullable String bucket,
        @Nullable URI endpoint,
        @DefaultValue("cn-north-1") String region,
        @DefaultValue("true") boolean pathStyle,
        @Nullable String accessKeyId,
        @Nullable String secretAccessKey,
        @DefaultValue("") String prefix,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("30s") Duration timeout) {

    String requiredBucket() {
        if (bucket == null || bucket.isBlank()) {
            throw new IllegalStateException("gatehouse.document.s3.bucket is not set: name a bucket for the scans");
        }
        return bucket;
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "The bucket " + bucket + (endpoint == null ? "" : " at " + endpoint);
    }
}
