package gatehouse.sms;

import gatehouse.vocabulary.MobileNumber;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One SMS to be sent 待发短信 (spec A.10): the gateway sends approved templates with parameters, never free text.
 *
 * @param dedupeKey the same key is sent once, whatever happens (application, round, event)
 * @param template the catalogue's id, such as S3
 * @param notBefore not sent earlier: room for an undo
 * @param applicationId what it is about, where it is about an application
 */
public record SmsOrder(
        String dedupeKey,
        String template,
        Map<String, String> parameters,
        MobileNumber mobile,
        Instant notBefore,
        @Nullable Long applicationId) {}
