package gatehouse;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** Stops the database server of the tests after the last test, and before that the Spring contexts that still use it. */
class DatabaseServerExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        // of the session, not of the run: where tests are handed out to several processes, each class is a run of its
        // own
        context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(DatabaseServerExtension.class))
                .computeIfAbsent(AutoCloseable.class, key -> (AutoCloseable) DatabaseServer::stopAfterContexts);
    }
}
