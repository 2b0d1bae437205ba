package gatehouse.secrecy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one sentence which key is missing 密钥提示: a stack trace would only hide it. */
class KeyRefusedReporter implements SpringBootExceptionReporter {

    KeyRefusedReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeyRefused refused) {
                System.err.println("gatehouse: " + refused.getMessage());
                return true;
            }
        }
        return false;
    }
}
