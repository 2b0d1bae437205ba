package gatehouse.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import gatehouse.notice.OutcomeWording;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.RejectionReason;
import gatehouse.review.CaseDetail;
import gatehouse.review.CatalogueReason;
import gatehouse.ui.KeyHint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Why it is sent back 驳回与补件: opens beside the evidence. The reasons carry keys, each shows what the supplier will
 * read, and nothing that was typed is lost by going back.
 */
class ReasonPanel extends Composite<Aside> {

    /** The keys in the order of the reasons; those of the scan viewer are left out, and C, which claims. */
    private static final String KEYS = "123456789QWEYUIPDFGHJKLZXVBNM";

    /** Stands for the reasons until one is chosen. */
    private static final List<String> NOT_YET = List.of("…");

    private final transient ReviewWords words;
    private final transient OutcomeWording wording;
    private final Outcome outcome;
    private final transient CaseDetail detail;
    private final transient ApplicationKind kind;
    private final transient ReasonDrafts.Draft draft;
    private final List<ReasonFields> reasons = new ArrayList<>();
    private final Paragraph sms = new Paragraph();
    private final Paragraph missing = new Paragraph();
    private final Button send = new Button();

    ReasonPanel(
            Outcome outcome,
            CaseDetail detail,
            ApplicationKind kind,
            ReasonDrafts.Draft draft,
            ReviewWords words,
            OutcomeWording wording,
            Consumer<List<RejectionReason>> sent,
            Runnable back) {
        this.words = words;
        this.wording = wording;
        this.outcome = outcome;
        this.detail = detail;
        this.kind = kind;
        this.draft = draft;
        getContent().addClassName("gh-reasons");
        // keys of the page below sleep while this is open
        getContent().getElement().setAttribute("data-key-scope", "");
        // Enter belongs to what is open now, not to a button that was pressed before
        getContent().getElement().setAttribute("tabindex", "-1");
        getContent().add(new H2(getTranslation("review.reasons.title." + outcome)), catalogue(), preview(sent, back));
        draw();
    }

    List<RejectionReason> chosen() {
        return reasons.stream()
                .filter(ReasonFields::isChosen)
                .map(ReasonFields::reason)
                .toList();
    }

    /** Whether it may be sent now; what is typed stays either way. */
    void setSendable(boolean sendable) {
        send.setEnabled(sendable);
    }

    private Component catalogue() {
        var list = new Div();
        list.addClassName("gh-reason-list");
        var groups = detail.catalogue().stream()
                .collect(Collectors.groupingBy(CatalogueReason::groupKey, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, members) -> {
            list.add(new H3(getTranslation(group)));
            members.forEach(member -> list.add(add(new ReasonFields(
                    member.code(),
                    getTranslation(member.labelKey()),
                    supplierText(member),
                    member.target(),
                    kind,
                    this::changed))));
        });
        if (detail.catalogue().stream().noneMatch(member -> member.code().equals(ReasonFields.OTHER))) {
            list.add(add(new ReasonFields(
                    ReasonFields.OTHER, getTranslation("review.reason.other"), "", null, kind, this::changed)));
        }
        return list;
    }

    /** What a reason says by itself; one in free words says nothing before somebody writes. */
    private String supplierText(CatalogueReason reason) {
        return reason.code().equals(ReasonFields.OTHER)
                ? ""
                : words.in(Locale.SIMPLIFIED_CHINESE, reason.supplierKey());
    }

    private ReasonFields add(ReasonFields fields) {
        if (reasons.size() < KEYS.length()) {
            fields.setKey(KEYS.substring(reasons.size(), reasons.size() + 1));
        }
        draft.of(outcome, fields.code()).ifPresent(fields::restore);
        reasons.add(fields);
        return fields;
    }

    private Component preview(Consumer<List<RejectionReason>> sent, Runnable back) {
        sms.addClassName("gh-sms");
        missing.addClassNames("gh-missing", "gh-tone-bad");
        missing.setVisible(false);
        send.setText(getTranslation("review.reasons.send." + outcome));
        send.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        send.setSuffixComponent(KeyHint.of("Enter"));
        send.setDisableOnClick(true);
        send.addClickListener(pressed -> {
            send.setEnabled(true);
            send(sent);
        });
        KeyHint.on(send, "Enter");
        var leave = new Button(getTranslation("review.reasons.back"), pressed -> back.run());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.setSuffixComponent(KeyHint.of("Esc"));
        KeyHint.on(leave, "Escape");
        var buttons = new Div(send, leave);
        buttons.addClassName("gh-reason-buttons");
        var label = new Span(getTranslation("review.reasons.sms"));
        label.addClassName("gh-faint");
        var foot = new Div(label, sms, missing, buttons);
        foot.addClassName("gh-reason-foot");
        return foot;
    }

    private void send(Consumer<List<RejectionReason>> sent) {
        var chosen = chosen();
        if (isComplete(chosen)) {
            sent.accept(chosen);
        }
    }

    /** Says what is missing, and no longer than it is. */
    private boolean isComplete(List<RejectionReason> chosen) {
        var silent = chosen.stream().anyMatch(reason -> reason.supplierText().isBlank());
        missing.setVisible(chosen.isEmpty() || silent);
        missing.setText(getTranslation(silent ? "review.reasons.no-text" : "review.refused.REASON_REQUIRED"));
        return !missing.isVisible();
    }

    private void changed(ReasonFields fields) {
        draft.write(outcome, fields.code(), fields.written());
        if (missing.isVisible()) {
            isComplete(chosen());
        }
        draw();
    }

    void focus() {
        getElement().executeJs("this.focus({ preventScroll: true })");
    }

    /** The SMS as it will be sent: in Chinese, whatever language the reviewer reads. */
    private void draw() {
        var told = chosen().stream()
                .map(RejectionReason::supplierText)
                .filter(text -> !text.isBlank())
                .toList();
        sms.setText(wording.text(kind, outcome, detail.application().companyName(), told.isEmpty() ? NOT_YET : told));
        if (!told.isEmpty()) {
            missing.setVisible(false);
        }
    }
}
