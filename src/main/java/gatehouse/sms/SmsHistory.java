package gatehouse.sms;

import gatehouse.access.Role;
import gatehouse.audit.Audit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as staff see it 短信记录: what was sent, what waits, what failed and may be tried again. */
@Service
@PreAuthorize("hasAnyRole('" + Role.SUPERVISOR + "', '" + Role.ADMINISTRATOR + "')")
public class SmsHistory {

    private final SmsMessages messages;
    private final SmsSender sender;
    private final Audit audit;

    SmsHistory(SmsMessages messages, SmsSender sender, Audit audit) {
        this.messages = messages;
        this.sender = sender;
        this.audit = audit;
    }

    /**
     * A page, the newest first.
     *
     * @param mobile the whole number, canonical
     * @param before the last id of the page above; none for the first page
     */
    @Transactional(readOnly = true)
    public List<SmsRow> page(@Nullable SmsState state, @Nullable String mobile, @Nullable Long before, int size) {
        return messages.newest(state, mobile, before, size);
    }

    /** Tries a failed one again; false where there is nothing to try, such as a code whose time is over. */
    @Transactional
    public boolean retry(long id) {
        boolean retried = messages.retry(id);
        if (retried) {
            audit.record("SMS_RETRIED", "sms:" + id, null);
        }
        return retried;
    }

    /** How the way out is. */
    public SmsOutlook outlook() {
        if (!sender.hasGateway()) {
            return SmsOutlook.NO_GATEWAY;
        }
        return sender.isGatewayDown() ? SmsOutlook.GATEWAY_DOWN : SmsOutlook.WORKING;
    }
}
