package gatehouse.sms;

import java.time.Instant;

/**
 * An SMS that this sender holds until its lease is over.
 *
 * @param attempts this one included
 * @param perhapsSent it was on its way before, and nobody knows how that ended
 */
record TakenSms(long id, long version, int attempts, boolean perhapsSent, Instant createdAt, SmsDispatch dispatch) {}
