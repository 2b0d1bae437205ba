package gatehouse.onboarding;

import gatehouse.OwnSecurityStrategy;
import gatehouse.WithDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application over a fresh schema, at a time that the test sets. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithDatabase
@SpringBootTest(
        properties = {
            "gatehouse.secrecy.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "gatehouse.document.folder=target/test-scans-${gatehouse.test.process:1}",
            "gatehouse.access.password-strength=4"
        })
@ExtendWith(OwnSecurityStrategy.class)
@Import({TestTime.Configuration.class, Intake.class})
public @interface IntakeTest {}
