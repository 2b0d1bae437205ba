package gatehouse.deposit;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Draws the amount of a deposit 抽取金额, so that nobody can foresee it. */
@Component
class AmountDraw {

    private final SecureRandom random = new SecureRandom();

    DepositAmount draw() {
        return DepositAmount.draw(random);
    }
}
