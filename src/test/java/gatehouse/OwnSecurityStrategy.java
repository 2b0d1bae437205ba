package gatehouse;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Who is signed in hangs on a strategy in a static place, where every new context puts its own. A test whose context was
 * made earlier, for another test, gets its strategy back.
 */
public class OwnSecurityStrategy implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        SecurityContextHolder.setContextHolderStrategy(
                SpringExtension.getApplicationContext(test).getBean(SecurityContextHolderStrategy.class));
    }
}
