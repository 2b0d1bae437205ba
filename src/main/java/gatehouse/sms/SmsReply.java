package gatehouse.sms;

import gatehouse.vocabulary.MobileNumber;
import java.time.Instant;

/**
 * What a phone answered to an SMS 上行短信.
 *
 * @param sequenceId the provider's own id: the same one comes again until it is answered
 * @param content exactly as it was written
 */
public record SmsReply(String sequenceId, MobileNumber mobile, String content, Instant sentAt) {

    /** Neither the number nor the words. */
    @Override
    public String toString() {
        return "SmsReply " + sequenceId;
    }
}
