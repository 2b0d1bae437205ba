package gatehouse.embedded;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Shows a reason not to start as one sentence: a stack trace would only hide it. */
class StartRefusedReporter implements SpringBootExceptionReporter {

    private static final int UNKNOWN_SCHEMA = 1049;

    private final @Nullable ConfigurableApplicationContext context;

    StartRefusedReporter(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return say(refused.getMessage());
            }
            if (cause instanceof PortInUseException taken) {
                return say(portTaken(taken.getPort()));
            }
            if (cause instanceof SQLException away && isNoConnection(away)) {
                return say("no connection to the database (" + firstLine(away) + "): look at " + whereToLook());
            }
        }
        return false;
    }

    static String portTaken(int port) {
        return "port " + port + " is in use; choose another one: SERVER_PORT=" + (port == 8081 ? 8082 : 8081)
                + " ./gatehouse run";
    }

    private String whereToLook() {
        if (context != null && EmbeddedProperties.areIn(context.getEnvironment())) {
            return "what it wrote last, in database.log in "
                    + context.getEnvironment().getProperty(EmbeddedProperties.HOME);
        }
        return "SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";
    }

    /** It is away, does not know the user, or has no such schema. */
    private static boolean isNoConnection(SQLException failed) {
        String state = Objects.requireNonNullElse(failed.getSQLState(), "");
        return state.startsWith("08") || state.startsWith("28") || failed.getErrorCode() == UNKNOWN_SCHEMA;
    }

    private static String firstLine(SQLException failed) {
        return Objects.requireNonNullElse(failed.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("");
    }

    private static boolean say(@Nullable String sentence) {
        System.err.println("gatehouse: " + sentence);
        return true;
    }
}
