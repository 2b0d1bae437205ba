package gatehouse.webhook;

import gatehouse.deposit.DepositEvent;
import gatehouse.help.FeedbackEvent;
import gatehouse.onboarding.ApplicationEvent;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.LadderEvent;
import gatehouse.supplier.PoolEvent;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which facts a platform is told 回调内容: of its own suppliers, by numbers, names of members and codes. The words of a
 * rejection may name people; whoever wants them asks for the application.
 */
@Component
class WebhookFacts {

    private static final String MEMBER_NAME = "memberName";
    private static final String STATE = "state";

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
            case ApplicationEvent.Overtaken overtaken ->
                tell(overtaken, "withdrawn", overtaken.at(), List.of("OVERTAKEN"));
            case ApplicationEvent.Approved approved -> tell(approved, "approved", approved.at(), List.of());
            case ApplicationEvent.Rejected rejected ->
                tell(rejected, "rejected", rejected.at(), rejected.reasonCodes());
            case ApplicationEvent.SupplementAsked asked ->
                tell(asked, "supplement-asked", asked.at(), asked.reasonCodes());
            case ApplicationEvent.Revoked revoked -> tell(revoked, "revoked", revoked.at(), List.of("REVOKED"));
        }
    }

    @EventListener
    void on(LadderEvent event) {
        String what = switch (event) {
            case LadderEvent.StepOpened _ -> "opened";
            case LadderEvent.StepSkipped _ -> "skipped";
            case LadderEvent.SkipRevoked _ -> "skip-revoked";
            case LadderEvent.StepSuspended _ -> "suspended";
        };
        String key = "step:" + event.supplier().value() + ":" + event.step() + ":" + what + ":"
                + event.at().toEpochMilli();
        tell(event.supplier(), key, "step." + what, event.at(), data -> data.put("step", event.step()));
    }

    /** Never the amount, never the account. */
    @EventListener
    void on(DepositEvent event) {
        String what = switch (event) {
            case DepositEvent.Requested _ -> "requested";
            case DepositEvent.Arrived _ -> "arrived";
            case DepositEvent.Bounced _ -> "bounced";
            case DepositEvent.Exhausted _ -> "exhausted";
            case DepositEvent.Verified _ -> "verified";
            case DepositEvent.Expired _ -> "expired";
            case DepositEvent.Ended _ -> "ended";
        };
        tell(event.supplier(), "deposit:" + event.id().value() + ":" + what, "deposit." + what, event.at(), data -> {
            data.put("number", number(event.application()));
            data.put("kind", event.kind().value());
            data.put(STATE, state(what));
            data.put(
                    "reasons",
                    event instanceof DepositEvent.Bounced bounced
                            ? List.of(bounced.reason().name())
                            : List.of());
        });
    }

    /** To the platform of the buyer. */
    @EventListener
    void on(PoolEvent event) {
        switch (event) {
            case PoolEvent.Joined joined -> tell(joined, "joined", joined.at());
            case PoolEvent.Left left -> tell(left, "left", left.at());
        }
    }

    /** Without the words: whoever wants them asks for the question. */
    @EventListener
    void on(FeedbackEvent event) {
        if (event instanceof FeedbackEvent.Answered answered) {
            tell(
                    answered.supplier(),
                    "feedback:" + answered.id() + ":answered",
                    "feedback.answered",
                    answered.at(),
                    data -> data.put("id", answered.id()));
        }
    }

    private void tell(PoolEvent event, String what, Instant at) {
        String key =
                "pool:" + event.buyer().value() + ":" + event.supplier().value() + ":" + what + ":" + at.toEpochMilli();
        tell(event.buyer(), key, "pool." + what, at, data -> {
            data.put("buyer", data.get(MEMBER_NAME));
            data.put(MEMBER_NAME, suppliers.required(event.supplier()).memberName());
        });
    }

    private void tell(ApplicationEvent event, String what, Instant at, List<String> reasons) {
        if (!outbox.isWanted()) {
            return;
        }
        ApplicationSummary application = applications.find(event.id()).orElseThrow();
        SupplierId supplier = suppliers
                .findByMemberName(application.memberName())
                .orElseThrow()
                .id();
        String key = "application:" + event.id().value() + ":" + event.round() + ":" + what;
        tell(supplier, key, "application." + what, at, data -> {
            data.put("number", application.number());
            data.put("kind", application.kind().value());
            data.put(STATE, state(what));
            data.put("round", event.round());
            data.put("reasons", reasons);
        });
    }

    private void tell(SupplierId supplier, String key, String type, Instant at, Consumer<Map<String, Object>> fill) {
        if (!outbox.isWanted()) {
            return;
        }
        SupplierSummary about = suppliers.required(supplier);
        Long platform = about.platformClientId();
        if (platform == null) {
            return;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(MEMBER_NAME, about.memberName());
        fill.accept(data);
        outbox.tell(platform, key, type, at, data);
    }

    private String number(ApplicationId id) {
        return applications.find(id).orElseThrow().number();
    }

    private static String state(String what) {
        return what.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
