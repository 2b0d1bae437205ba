package gatehouse.sandbox;

import java.time.Instant;

/** One thing that happens to a sample supplier 样例事件, at its time. */
sealed interface SampleDeed permits ReviewDeed, DepositDeed, StandingDeed {

    Instant at();
}
