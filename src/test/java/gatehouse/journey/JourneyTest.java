package gatehouse.journey;

import gatehouse.OwnSecurityStrategy;
import gatehouse.WithDatabase;
import gatehouse.onboarding.Intake;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole application behind a real port, with its scheduler at work and the sandbox around it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithDatabase
@Tag("journey")
@ExtendWith(OwnSecurityStrategy.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "gatehouse.secrecy.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "gatehouse.document.folder=target/test-scans-${gatehouse.test.process:1}",
            "gatehouse.access.password-strength=4",
            // a journey waits for later work a dozen times
            "db-scheduler.polling-interval=100ms"
        })
@Import({Intake.class, Journeys.class})
@interface JourneyTest {}
