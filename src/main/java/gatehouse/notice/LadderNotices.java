package gatehouse.notice;

import gatehouse.onboarding.Applicants;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.LadderEvent;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.VerifiedCompany;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a supplier that a check has opened a step without a review 自动审核通知, in the words of an approval (spec A.10, S8). */
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
            tell(opened, kinds.required(kind));
        }
    }

    private void tell(LadderEvent.StepOpened opened, ApplicationKind kind) {
        VerifiedCompany company = applicants.verifiedCompany(opened.supplier()).orElseThrow();
        outbox.enqueue(new SmsOrder(
                "ladder:" + opened.supplier().value() + ":" + opened.step() + ":"
                        + opened.at().toEpochMilli(),
                kind.smsTemplate(Outcome.APPROVED),
                wording.parameters(kind, Outcome.APPROVED, company.name().raw(), List.of()),
                company.contact(),
                opened.at(),
                null));
    }
}
