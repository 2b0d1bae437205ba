package gatehouse.notice;

import gatehouse.onboarding.ApplicationEvent;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.Outcome;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the contact of an application its outcome 结果通知, by an SMS that is written in the transaction of the decision. */
@Component
class OutcomeNotices {

    private final Kinds kinds;
    private final SmsOutbox outbox;
    private final OutcomeWording wording;

    OutcomeNotices(Kinds kinds, SmsOutbox outbox, OutcomeWording wording) {
        this.kinds = kinds;
        this.outbox = outbox;
        this.wording = wording;
    }

    @EventListener
    void on(ApplicationEvent.Approved approved) {
        tell(approved, Outcome.APPROVED, List.of());
    }

    @EventListener
    void on(ApplicationEvent.Rejected rejected) {
        tell(rejected, Outcome.REJECTED, rejected.reasonTexts());
    }

    @EventListener
    void on(ApplicationEvent.SupplementAsked asked) {
        tell(asked, Outcome.SUPPLEMENT_ASKED, asked.reasonTexts());
    }

    @EventListener
    void on(ApplicationEvent.Revoked revoked) {
        tell(revoked, Outcome.REVOKED, List.of(revoked.reason()));
    }

    private void tell(ApplicationEvent.Decided event, Outcome outcome, List<String> reasons) {
        ApplicationKind known = kinds.required(event.kind());
        outbox.enqueue(new SmsOrder(
                "application:" + event.id().value() + ":" + event.round() + ":" + outcome,
                known.smsTemplate(outcome),
                wording.parameters(known, outcome, event.contact().companyName(), reasons),
                event.contact().mobile(),
                event.at(),
                event.id().value()));
    }
}
