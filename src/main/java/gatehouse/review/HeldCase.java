package gatehouse.review;

import java.time.Instant;

/** A case in somebody's hands 审核中案件, and since when. */
public record HeldCase(QueueRow row, Instant claimedAt) {}
