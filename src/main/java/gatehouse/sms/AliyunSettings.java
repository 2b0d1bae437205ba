package gatehouse.sms;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at Aliyun SMS 阿里云短信服务.
 *
 * @param signName the approved signature; the one of {@code gatehouse.sms.signature} where nothing is said
 * @param templates the approved template code of each id of the catalogue, such as S3: SMS_123456789
 */
@ConfigurationProperties("gatehouse.sms.aliyun")
record AliyunSettings(
        @Nullable String accessKeyId,
        @Nullable String accessKeySecret,
        @Nullable String signName,
        @DefaultValue("dysmsapi.aliyuncs.com") String endpoint,
        @DefaultValue("https") String protocol,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue Map<String, String> templates) {

    String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("gatehouse.sms.aliyun." + name + " is not set");
        }
        return value;
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "Aliyun SMS at " + protocol + "://" + endpoint;
    }
}
