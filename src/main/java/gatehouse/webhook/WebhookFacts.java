package gatehouse.webhook;

import gatehouse.help.FeedbackEvent;
import gatehouse.onboarding.ApplicationEvent;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.Applications;
import gatehouse.supplier.PoolEvent;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which facts a platform is told 回调内容: of its own suppliers, by numbers, names of members and codes. The words of a
 * rejection may name people; whoever wants them asks for the application.
 */
@Component
class WebhookFacts {

    private final WebhookOutbox outbox;
    private final Applications applications;
    private final Suppliers suppliers;

    WebhookFacts(WebhookOutbox outbox, Applications applications, Suppliers suppliers) {
        this.outbox = outbox;
        this.applications = applications;
        this.suppliers = suppliers;
    }

    @EventListener
    void on(ApplicationEvent event) {
        switch (event) {
            case ApplicationEvent.Submitted submitted ->
                tell(submitted, "submitted", submitted.deadline().submittedAt(), List.of());
            case ApplicationEvent.Withdrawn withdrawn -> tell(withdrawn, "withdrawn", withdrawn.at(), List.of());
            case ApplicationEvent.Approved approved -> tell(approved, "approved", approved.at(), List.of());
            case ApplicationEvent.Rejected rejected ->
                tell(rejected, "rejected", rejected.at(), rejected.reasonCodes());
            case ApplicationEvent.SupplementAsked asked ->
                tell(asked, "supplement-asked", asked.at(), asked.reasonCodes());
            case ApplicationEvent.Revoked revoked -> tell(revoked, "revoked", revoked.at(), List.of("REVOKED"));
        }
    }

    /** To the platform of the buyer. */
    @EventListener
    void on(PoolEvent event) {
        if (!outbox.isWanted()) {
            return;
        }
        SupplierSummary buyer = suppliers.required(event.buyer());
        Long platform = buyer.platformClientId();
        if (platform == null) {
            return;
        }
        Instant at = switch (event) {
            case PoolEvent.Joined joined -> joined.at();
            case PoolEvent.Left left -> left.at();
        };
        String what = switch (event) {
            case PoolEvent.Joined _ -> "joined";
            case PoolEvent.Left _ -> "left";
        };
        outbox.tell(
                platform,
                "pool:" + event.buyer().value() + ":" + event.supplier().value() + ":" + what + ":" + at.toEpochMilli(),
                "pool." + what,
                at,
                Map.of(
                        "buyer", buyer.memberName(),
                        "memberName", suppliers.required(event.supplier()).memberName()));
    }

    /** Without the words: whoever wants them asks for the question. */
    @EventListener
    void on(FeedbackEvent.Answered answered) {
        if (!outbox.isWanted()) {
            return;
        }
        SupplierSummary supplier = suppliers.required(answered.supplier());
        Long platform = supplier.platformClientId();
        if (platform != null) {
            outbox.tell(
                    platform,
                    "feedback:" + answered.id() + ":answered",
                    "feedback.answered",
                    answered.at(),
                    Map.of("id", answered.id(), "memberName", supplier.memberName()));
        }
    }

    private void tell(ApplicationEvent event, String what, Instant at, List<String> reasons) {
        if (!outbox.isWanted()) {
            return;
        }
        ApplicationSummary application = applications.find(event.id()).orElseThrow();
        Long platform = suppliers
                .findByMemberName(application.memberName())
                .orElseThrow()
                .platformClientId();
        if (platform != null) {
            outbox.tell(
                    platform,
                    "application:" + event.id().value() + ":" + event.round() + ":" + what,
                    "application." + what,
                    at,
                    data(application, event.round(), what, reasons));
        }
    }

    private static Map<String, Object> data(
            ApplicationSummary application, int round, String what, List<String> reasons) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", application.number());
        data.put("memberName", application.memberName());
        data.put("kind", application.kind().value());
        data.put("state", what.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        data.put("round", round);
        data.put("reasons", reasons);
        return data;
    }
}
