package gatehouse.sms;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of an SMS after the provider took it 送达回执. */
@Service
public class SmsReports {

    private static final Pattern OUT_ID = Pattern.compile("gatehouse-([0-9]{1,18})-[0-9a-z]+");
    private static final int LONGEST_ERROR = 100;

    private final JdbcClient jdbc;

    SmsReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a report; one about an SMS that is not ours changes nothing.
     *
     * @param outId our own id, which the provider gives back
     * @param error none where it was delivered
     */
    @Transactional
    public void report(String outId, Instant at, @Nullable String error) {
        Matcher ours = OUT_ID.matcher(outId);
        if (!ours.matches()) {
            return;
        }
        jdbc.sql("UPDATE sms_message SET delivered_at = ?, delivery_error = ? WHERE id = ? AND state <> 'PENDING'")
                .param(error == null ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : null)
                .param(error == null ? null : error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .param(Long.parseLong(ours.group(1)))
                .update();
    }
}
