package gatehouse.agreement;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which versions of the documents are in force 现行版本.
 *
 * @param version of every document of which nothing else is said
 * @param versions of single documents, by their codes
 */
@ConfigurationProperties("gatehouse.agreement")
public record AgreementSettings(
        @DefaultValue("2026-01") String version,
        @DefaultValue Map<String, String> versions) {

    String versionOf(String code) {
        return versions.entrySet().stream()
                .filter(one -> plain(one.getKey()).equals(plain(code)))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(version);
    }

    /** The environment knows neither small letters nor underscores within a name. */
    private static String plain(String code) {
        return code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
