package gatehouse.counterpart;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The account at Aliyun OCR 阿里云文字识别, whose 票证核验 asks the registers. */
@ConfigurationProperties("gatehouse.aliyun-ocr")
public record AliyunOcrSettings(
        @Nullable String accessKeyId,
        @Nullable String accessKeySecret,
        @DefaultValue("ocr-api.cn-hangzhou.aliyuncs.com") String endpoint,
        @DefaultValue("https") String protocol,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {

    static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("gatehouse.aliyun-ocr." + name + " is not set");
        }
        return value;
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "Aliyun OCR at " + protocol + "://" + endpoint;
    }
}
