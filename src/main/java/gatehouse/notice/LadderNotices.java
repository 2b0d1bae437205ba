package gatehouse.notice;

import gatehouse.onboarding.Applicants;
import gatehouse.onboarding.ApplicationContact;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.LadderEvent;
import gatehouse.onboarding.Outcome;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a supplier that a check has opened a step without a review 自动审核通知, in the words of an approval (spec A.10, S8), and
 * that this was taken back.
 */
@Component
class LadderNotices {

    private final Applicants applicants;
    private final Kinds kinds;
    private final SmsOutbox outbox;
    private final OutcomeWording wording;

    LadderNotices(Applicants applicants, Kinds kinds, SmsOutbox outbox, OutcomeWording wording) {
        this.applicants = applicants;
        this.kinds = kinds;
        this.outbox = outbox;
        this.wording = wording;
    }

    @EventListener
    void on(LadderEvent.StepOpened opened) {
        KindCode kind = opened.provenBy();
        if (kind != null) {
            ApplicationKind known = kinds.required(kind);
            tell(opened, known.smsTemplate(Outcome.APPROVED), known, List.of());
        }
    }

    @EventListener
    void on(LadderEvent.StepSuspended suspended) {
        KindCode kind = suspended.provenBy();
        if (kind != null) {
            ApplicationKind known = kinds.required(kind);
            tell(suspended, known.smsOfRevokedProof(), known, List.of(suspended.reason()));
        }
    }

    private void tell(LadderEvent event, String template, ApplicationKind kind, List<String> reasons) {
        ApplicationContact contact = applicants.contactOf(event.supplier());
        outbox.enqueue(new SmsOrder(
                "ladder:" + event.supplier().value() + ":" + event.step() + ":"
                        + event.at().toEpochMilli() + ":" + template,
                template,
                wording.parameters(template, kind, contact.companyName(), reasons),
                contact.mobile(),
                event.at(),
                null));
    }
}
