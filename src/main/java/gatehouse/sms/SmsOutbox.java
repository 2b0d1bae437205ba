package gatehouse.sms;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox 短信发件箱: rows written with the fact they tell, sent later, at least once and never twice. */
@Service
public class SmsOutbox {

    private final SmsMessages messages;

    SmsOutbox(SmsMessages messages) {
        this.messages = messages;
    }

    /** Part of the caller's transaction; a dedupe key that is known already changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(SmsOrder order) {
        messages.insert(order);
    }
}
