package gatehouse.sandbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import gatehouse.sandbox.SandboxWebhooks;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.EmptyState;
import gatehouse.ui.Notices;
import java.util.List;

/** What the sample platform was told 回调接收: the last calls, their signatures, and a place for a secret that was replaced. */
class WebhooksPanel extends Section {

    private static final int SHOWN = 10;

    private final transient SandboxWebhooks receiver;
    private final TextField secret = new TextField();
    private final Div calls = new Div();

    WebhooksPanel(SandboxWebhooks receiver) {
        this.receiver = receiver;
        addClassName("gh-card");
        secret.setLabel(getTranslation("sandbox.webhooks.secret"));
        secret.setPlaceholder("whsec_");
        secret.setManualValidation(true);
        var form = new Div(secret, new Button(getTranslation("sandbox.webhooks.trust"), pressed -> trust()));
        form.addClassName("gh-sandbox-moves");
        calls.addClassName("gh-phone");
        add(
                new H2(getTranslation("sandbox.webhooks")),
                new Paragraph(getTranslation("sandbox.webhooks.explained")),
                form,
                calls);
        refresh();
    }

    void refresh() {
        calls.removeAll();
        List<SandboxWebhooks.Received> newest = receiver.newest(SHOWN);
        newest.forEach(call -> calls.add(call(call)));
        if (newest.isEmpty()) {
            calls.add(new EmptyState(
                    getTranslation("sandbox.webhooks.none"), getTranslation("sandbox.webhooks.none.next")));
        }
    }

    private NativeDetails call(SandboxWebhooks.Received received) {
        var head = new Span(
                new Span(BeijingTime.full(received.receivedAt()) + " "),
                new Span(received.type() + " "),
                new Span(getTranslation("sandbox.webhooks.signed", received.signatures(), received.fitting())));
        head.addClassName("gh-faint");
        if (received.times() > 1) {
            head.add(new Span(" " + getTranslation("sandbox.webhooks.times", received.times())));
        }
        var body = new Paragraph(received.body());
        body.addClassName("gh-webhook-body");
        return new NativeDetails(head, body);
    }

    private void trust() {
        boolean trusted = receiver.trust(secret.getValue());
        secret.setErrorMessage(getTranslation("sandbox.webhooks.secret.wrong"));
        secret.setInvalid(!trusted);
        if (trusted) {
            secret.clear();
            Notices.done(getTranslation("sandbox.webhooks.trusted"));
        }
    }
}
