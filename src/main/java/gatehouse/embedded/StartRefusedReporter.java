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

    StartRefusedReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return say(refused.getMessage());
            }
            if (cause instanceof PortInUseException taken) {
                return say(
                        "port " + taken.getPort() + " is in use; choose another one: SERVER_PORT=8081 ./gatehouse run");
            }
            if (cause instanceof SQLException away && isNoConnection(away)) {
                return say("no connection to the database (" + firstLine(away) + "): look at SPRING_DATASOURCE_URL,"
                        + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
            }
        }
        return false;
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
