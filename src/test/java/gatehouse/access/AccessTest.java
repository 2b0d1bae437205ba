package gatehouse.access;

import gatehouse.WithDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test against the whole application at a port, its clock moved by the test; all such tests share one context. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "gatehouse.access.principal-kept=0s")
@Import({MovableTime.InContext.class, UnnamedController.class, WhereFromController.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface AccessTest {}
