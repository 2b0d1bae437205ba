package gatehouse.notice;

import gatehouse.deposit.DepositEvent;
import gatehouse.deposit.DepositKinds;
import gatehouse.deposit.DepositTerms;
import gatehouse.onboarding.ApplicationContact;
import gatehouse.onboarding.Applications;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import gatehouse.sms.SmsTexts;
import gatehouse.texts.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the contact of an application what becomes of its deposit 打款通知, in the transaction in which it happens. */
@Component
class DepositNotices {

    private final DepositKinds kinds;
    private final Applications applications;
    private final SmsOutbox outbox;
    private final SmsTexts wording;
    private final Texts texts;

    DepositNotices(DepositKinds kinds, Applications applications, SmsOutbox outbox, SmsTexts wording, Texts texts) {
        this.kinds = kinds;
        this.applications = applications;
        this.outbox = outbox;
        this.wording = wording;
        this.texts = texts;
    }

    @EventListener
    void on(DepositEvent.Arrived arrived) {
        tell(arrived, terms(arrived).arrivedTemplate(), "ARRIVED", Map.of("last4", arrived.accountTail()));
    }

    @EventListener
    void on(DepositEvent.Bounced bounced) {
        String reason = texts.in(Locale.SIMPLIFIED_CHINESE, bounced.reason().messageKey());
        tell(bounced, terms(bounced).bouncedTemplate(), "BOUNCED", Map.of("reason", reason));
    }

    @EventListener
    void on(DepositEvent.Verified verified) {
        terms(verified).verifiedTemplate().ifPresent(template -> tell(verified, template, "VERIFIED", Map.of()));
    }

    private DepositTerms terms(DepositEvent event) {
        return kinds.terms(event.kind());
    }

    private void tell(DepositEvent event, String template, String what, Map<String, String> facts) {
        ApplicationContact contact = applications.contactOf(event.application());
        Map<String, String> parameters = Stream.of(
                        facts,
                        Map.of(
                                "company",
                                contact.companyName(),
                                "kind",
                                texts.in(Locale.SIMPLIFIED_CHINESE, "kind." + event.kind() + ".label")))
                .flatMap(some -> some.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        outbox.enqueue(new SmsOrder(
                "deposit:" + event.id().value() + ":" + what,
                template,
                wording.fitted(template, parameters),
                contact.mobile(),
                event.at(),
                event.application().value()));
    }
}
