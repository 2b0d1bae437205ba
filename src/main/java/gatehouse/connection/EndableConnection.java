package gatehouse.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** One connection; everything but the word about its end goes through to the real one. */
final class EndableConnection implements InvocationHandler, EndedByItsWrites {

    private final Connection real;
    private boolean ended;

    EndableConnection(Connection real) {
        this.real = real;
    }

    @Override
    public void ended() {
        ended = true;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "commit" -> {
                if (ended) {
                    ended = false;
                    return null;
                }
            }
            case "unwrap" -> {
                if (isAskedFor(arguments)) {
                    return this;
                }
            }
            case "isWrapperFor" -> {
                if (isAskedFor(arguments)) {
                    return true;
                }
            }
            // what is done after the end is a transaction again, which must be committed in its turn
            case "prepareStatement", "createStatement", "prepareCall", "rollback", "close" -> ended = false;
            default -> {
                // of no weight for the end of the transaction
            }
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private static boolean isAskedFor(@Nullable Object @Nullable [] arguments) {
        return arguments != null && arguments.length == 1 && arguments[0] == EndedByItsWrites.class;
    }
}
