package gatehouse.embedded;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Shows a reason not to start as one sentence: a stack trace would only hide it. */
class StartRefusedReporter implements SpringBootExceptionReporter {

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
        }
        return false;
    }

    private static boolean say(@Nullable String sentence) {
        System.err.println("gatehouse: " + sentence);
        return true;
    }
}
