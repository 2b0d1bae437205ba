package gatehouse.kind.license;

import gatehouse.register.RegisterAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a round stands with the business register 工商登记核对. */
sealed interface RegisterCheck {

    /** @param awayAt the last time that the register gave no answer; none where it was not asked yet */
    record Waiting(@Nullable Instant awayAt) implements RegisterCheck {}

    record Answered(RegisterAnswer answer, Instant at) implements RegisterCheck {}
}
