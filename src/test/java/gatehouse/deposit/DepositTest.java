package gatehouse.deposit;

import gatehouse.onboarding.IntakeTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole application with no bank behind it: the test says what the bank tells, and what amount is drawn. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntakeTest
@TestPropertySource(properties = "gatehouse.deposit.bank=none")
@Import({DepositSteps.class, DepositSteps.KnownDraw.class})
@interface DepositTest {}
