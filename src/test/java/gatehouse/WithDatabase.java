package gatehouse;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test that touches the database. With {@code @SpringBootTest} or {@code @ApplicationModuleTest} beside it, each Spring
 * context gets a fresh schema; without Spring, {@link Database#fresh()} gives one.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ExtendWith(DatabaseServerExtension.class)
@ContextConfiguration(initializers = Database.InEachContext.class)
public @interface WithDatabase {}
