package gatehouse.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the keys come from: configuration, or a file of the data folder where the application keeps its own database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecrecySettings.class)
class SecrecyConfiguration {

    private static final int KEY_BYTES = 32;

    @Bean
    Vault vault(SecrecySettings settings, Environment environment) {
        List<byte[]> keys = new ArrayList<>();
        keys.add(settings.key() == null || settings.key().isBlank() ? generated(environment) : key(settings.key()));
        settings.formerKeys().forEach(former -> keys.add(key(former)));
        return new Vault(keys);
    }

    private static byte[] key(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // not even that: the sentence below says what is wanted, and nothing shows what was given
        }
        throw new KeyRefused("GATEHOUSE_SECRECY_KEY is no key: 32 bytes in Base64 are (openssl rand -base64 32).");
    }

    private static byte[] generated(Environment environment) {
        String home = environment.getProperty("gatehouse.home");
        if (home == null || !environment.getProperty("gatehouse.sandbox.enabled", Boolean.class, false)) {
            throw new KeyRefused(
                    "GATEHOUSE_SECRECY_KEY is not set: give 32 random bytes in Base64 (openssl rand -base64 32), and keep them safe.");
        }
        Path file = Path.of(home, "secrecy.key");
        try {
            if (Files.notExists(file)) {
                byte[] fresh = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(fresh);
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
            }
            return key(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
