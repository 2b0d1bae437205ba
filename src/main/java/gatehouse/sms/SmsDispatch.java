package gatehouse.sms;

import gatehouse.vocabulary.MobileNumber;
import java.time.Instant;
import java.util.Map;

/**
 * One SMS on its way to a gateway 待投递短信.
 *
 * @param outId our own id of it, under which the gateway keeps it
 * @param template the catalogue's id, such as S3
 * @param due when it was meant to go
 * @param firstTried when a gateway may have seen it for the first time
 */
public record SmsDispatch(
        String outId,
        String template,
        Map<String, String> parameters,
        MobileNumber mobile,
        Instant due,
        Instant firstTried) {}
