package gatehouse.review;

import gatehouse.onboarding.RejectionReason;
import java.util.List;

/** What a reviewer decides 审核决定. */
public sealed interface Decision {

    record Approve() implements Decision {}

    record Reject(List<RejectionReason> reasons) implements Decision {}

    record RequestSupplement(List<RejectionReason> reasons) implements Decision {}
}
