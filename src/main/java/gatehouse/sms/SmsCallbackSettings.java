package gatehouse.sms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the provider shows when it pushes replies and reports 回调密钥: providers of SMS cannot sign, so they carry a secret.
 *
 * @param key the shared secret; without one nothing is taken in
 */
@ConfigurationProperties("gatehouse.sms.callback")
public record SmsCallbackSettings(@Nullable String key) {

    public boolean accepts(@Nullable String shown) {
        return key != null
                && !key.isBlank()
                && shown != null
                && MessageDigest.isEqual(bytes(key.strip()), bytes(shown));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "SmsCallbackSettings";
    }
}
