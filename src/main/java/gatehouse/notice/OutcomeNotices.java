package gatehouse.notice;

import gatehouse.onboarding.ApplicationContact;
import gatehouse.onboarding.ApplicationEvent;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.Outcome;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the contact of an application its outcome 结果通知, by an SMS that is written in the transaction of the decision. */
@Component
class OutcomeNotices {

    private final Applications applications;
    private final Kinds kinds;
    private final SmsOutbox outbox;
    private final OutcomeWording wording;

    OutcomeNotices(Applications applications, Kinds kinds, SmsOutbox outbox, OutcomeWording wording) {
        this.applications = applications;
        this.kinds = kinds;
        this.outbox = outbox;
        this.wording = wording;
    }

    @EventListener
    void on(ApplicationEvent.Approved approved) {
        tell(approved, approved.kind(), Outcome.APPROVED, List.of(), approved.at());
    }

    @EventListener
    void on(ApplicationEvent.Rejected rejected) {
        tell(rejected, rejected.kind(), Outcome.REJECTED, rejected.reasonTexts(), rejected.at());
    }

    @EventListener
    void on(ApplicationEvent.SupplementAsked asked) {
        tell(asked, asked.kind(), Outcome.SUPPLEMENT_ASKED, asked.reasonTexts(), asked.at());
    }

    @EventListener
    void on(ApplicationEvent.Revoked revoked) {
        tell(revoked, revoked.kind(), Outcome.REVOKED, List.of(revoked.reason()), revoked.at());
    }

    private void tell(ApplicationEvent event, KindCode kind, Outcome outcome, List<String> reasons, Instant at) {
        ApplicationContact contact = applications.contactOf(event.id());
        ApplicationKind known = kinds.required(kind);
        outbox.enqueue(new SmsOrder(
                "application:" + event.id().value() + ":" + event.round() + ":" + outcome,
                known.smsTemplate(outcome),
                wording.parameters(known, outcome, contact.companyName(), reasons),
                contact.mobile(),
                at,
                event.id().value()));
    }
}
