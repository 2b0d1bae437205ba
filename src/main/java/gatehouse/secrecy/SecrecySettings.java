package gatehouse.secrecy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that seal personal data, 32 bytes each in Base64.
 *
 * @param key the key that seals; generated into the data folder where sample data run, required elsewhere
 * @param formerKeys keys that still open what they once sealed
 */
@ConfigurationProperties("gatehouse.secrecy")
record SecrecySettings(@Nullable String key, @DefaultValue List<String> formerKeys) {}
