package gatehouse.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The settings that come with a database of our own: where it is, and that sample data and stand-ins are welcome there.
 * Only code can make one, no configuration can.
 */
public final class EmbeddedProperties extends MapPropertySource {

    /** Whether the sandbox with its sample data, stand-ins and movable clock is there. */
    public static final String SANDBOX = "gatehouse.sandbox.enabled";

    /** The data folder: of the embedded database, and of what else is kept in files. */
    static final String HOME = "gatehouse.home";

    public EmbeddedProperties(DatabaseAddress address, Path home) {
        this(address, home, true);
    }

    EmbeddedProperties(DatabaseAddress address, Path home, boolean sandbox) {
        super(
                "embedded database",
                Map.of(
                        "spring.datasource.url",
                        address.url(),
                        "spring.datasource.username",
                        address.user(),
                        "spring.datasource.password",
                        address.password(),
                        HOME,
                        home.toString(),
                        SANDBOX,
                        sandbox));
    }

    static boolean areIn(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream().anyMatch(EmbeddedProperties.class::isInstance);
    }
}
