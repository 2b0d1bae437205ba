package gatehouse;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Stops the database server of the tests after the last test, and before that the Spring contexts that still use it. */
class DatabaseServerExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(DatabaseServerExtension.class))
                .computeIfAbsent(AutoCloseable.class, key -> (AutoCloseable) DatabaseServer::stopAfterContexts);
    }
}
