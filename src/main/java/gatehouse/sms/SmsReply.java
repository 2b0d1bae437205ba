package gatehouse.sms;

import gatehouse.vocabulary.MobileNumber;
import java.time.Instant;

/**
 * What a phone answered to an SMS 上行短信.
 *
 * @param sequenceId the provider's own id: the same one comes again until it is answered
 * @param content exactly as it was written; no more of it than {@value #MOST_CHARACTERS} characters
 */
public record SmsReply(String sequenceId, MobileNumber mobile, String content, Instant sentAt) {

    /** No provider joins so many parts into one SMS. */
    private static final int MOST_CHARACTERS = 500;

    public SmsReply {
        if (content.codePointCount(0, content.length()) > MOST_CHARACTERS) {
            content = content.substring(0, content.offsetByCodePoints(0, MOST_CHARACTERS));
        }
    }

    /** Neither the number nor the words. */
    @Override
    public String toString() {
        return "SmsReply " + sequenceId;
    }
}
