package gatehouse.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormConsent;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.RoundDetail;
import gatehouse.onboarding.ScanSlot;
import gatehouse.review.CaseDetail;
import gatehouse.review.MachineCheck;
import gatehouse.review.QueueRow;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.StatusBadge;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was typed, with what the machine found beside the field it is about 表单与核验; below it what else is known. */
class CaseFields extends Composite<Div> {

    /** Numbers of companies, papers and phones. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z()+*-]{6,22}");
    /** The code under which the reason of a revocation is kept. */
    private static final String REVOKED = Outcome.REVOKED.name();

    private final transient ReviewWords words;
    private final transient Consumer<String> turnTo;

    CaseFields(ReviewWords words, Consumer<String> turnTo) {
        this.words = words;
        this.turnTo = turnTo;
        getContent().addClassName("gh-case-fields");
        // scrolled by the arrow keys where nothing in it can be reached
        getContent().getElement().setAttribute("tabindex", "0");
    }

    void show(CaseDetail detail, ApplicationKind kind) {
        getContent().removeAll();
        var note = detail.handoverNote();
        if (note != null && !note.isBlank()) {
            getContent().add(handover(note));
        }
        earlier(detail, kind);
        getContent().add(form(detail, kind));
        others(detail, kind);
        sameNumber(detail.sameCompanyNumber());
        getContent().add(history(detail));
    }

    private Component handover(String note) {
        var box = new Div(new Span(getTranslation("review.case.handover")), new Span(note));
        box.addClassNames("gh-handover", "gh-tone-busy");
        return box;
    }

    private Component form(CaseDetail detail, ApplicationKind kind) {
        var section = section("review.case.form");
        for (var field : kind.formFields()) {
            var value = detail.application().current().fields().get(field.name());
            if (value != null) {
                section.add(field(field.name(), field.labelKey(), value, detail));
            }
        }
        return section;
    }

    private Component field(String name, String labelKey, String value, CaseDetail detail) {
        var label = new Span(getTranslation(labelKey));
        label.addClassName("gh-field-label");
        var shown = new Span(value(labelKey, value));
        shown.addClassName("gh-field-value");
        if (CODE.matcher(value).matches()) {
            shown.addClassName("gh-code");
        }
        var row = new Div(label, shown);
        row.addClassName("gh-field");
        detail.application().current().consents(name).stream()
                .map(this::consent)
                .forEach(row::add);
        detail.checks().stream()
                .filter(check -> name.equals(check.target()))
                .map(this::check)
                .forEach(row::add);
        return row;
    }

    /** Which version was agreed to, and when. */
    private Component consent(FormConsent given) {
        var line = new Div(new Span(getTranslation(
                "onboarding.consent",
                getTranslation(given.titleKey()),
                given.version(),
                BeijingTime.full(given.acceptedAt()))));
        line.addClassNames("gh-check", "gh-faint");
        return line;
    }

    /** A choice has its words in the bundles; whatever was typed stands as typed. */
    private String value(String labelKey, String value) {
        var chosen = labelKey + "." + value;
        return words.has(getLocale(), chosen) ? getTranslation(chosen) : value;
    }

    private Component check(MachineCheck check) {
        var line = new Div(new StatusBadge(
                getTranslation(check.messageKey(), check.arguments().toArray()), ReviewWords.tone(check.verdict())));
        line.addClassName("gh-check");
        return line;
    }

    /** What the machine found about a picture or about the whole. */
    private void others(CaseDetail detail, ApplicationKind kind) {
        var fields = new HashSet<String>();
        kind.formFields().forEach(field -> fields.add(field.name()));
        var rest = detail.checks().stream()
                .filter(check -> check.target() == null || !fields.contains(check.target()))
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        var section = section("review.case.checks");
        rest.forEach(check -> section.add(other(check, kind)));
        getContent().add(section);
    }

    private Component other(MachineCheck check, ApplicationKind kind) {
        var line = check(check);
        var slot = kind.scanSlots().stream()
                .filter(it -> it.name().equals(check.target()))
                .findFirst();
        return slot.<Component>map(it -> new Div(toPicture(it), line)).orElse(line);
    }

    private Component toPicture(ScanSlot slot) {
        var button = new NativeButton(getTranslation(slot.labelKey()), pressed -> turnTo.accept(slot.name()));
        button.addClassName("gh-link");
        return button;
    }

    private void sameNumber(List<QueueRow> others) {
        if (others.isEmpty()) {
            return;
        }
        var section = section("review.case.same-number");
        for (var other : others) {
            var line = new Div(
                    new Anchor(ReviewNavigation.casePath(other.number()), other.number()),
                    new Span(other.companyName()),
                    new StatusBadge(words.state(getLocale(), other), ReviewWords.tone(other)),
                    faint(BeijingTime.inList(other.submittedAt())));
            line.addClassName("gh-line");
            section.add(line);
        }
        getContent().add(section);
    }

    /** Why it was sent back before: the first thing to look at in a later round. */
    private void earlier(CaseDetail detail, ApplicationKind kind) {
        var rounds = detail.application().rounds().stream()
                .filter(round -> round.outcome() != null && !round.reasons().isEmpty())
                .toList();
        if (rounds.isEmpty()) {
            return;
        }
        var section = section("review.case.earlier");
        rounds.forEach(round -> section.add(earlier(round, detail, kind)));
        getContent().add(section);
    }

    private Component earlier(RoundDetail round, CaseDetail detail, ApplicationKind kind) {
        var outcome = Objects.requireNonNull(round.outcome());
        var head = new Div(
                new Span(getTranslation("review.round", round.round())),
                new StatusBadge(words.outcome(getLocale(), outcome), ReviewWords.tone(outcome)));
        head.addClassName("gh-line");
        var decided = round.decidedAt();
        if (decided != null) {
            head.add(faint(BeijingTime.inList(decided)));
        }
        var box = new Div(head);
        box.addClassName("gh-earlier");
        round.reasons().forEach(reason -> box.add(reason(reason, detail, kind)));
        return box;
    }

    private Component reason(RejectionReason reason, CaseDetail detail, ApplicationKind kind) {
        var label = label(reason.code(), detail);
        var target = target(reason.target(), kind);
        var line = new Div(new Span(target.isEmpty() ? label : getTranslation("review.reason.about", target, label)));
        line.add(faint(reason.supplierText()));
        var note = reason.internalNote();
        if (note != null && !note.isBlank()) {
            line.add(faint(getTranslation("review.reason.internal", note)));
        }
        line.addClassName("gh-earlier-reason");
        return line;
    }

    private String target(@Nullable String target, ApplicationKind kind) {
        return Targets.of(kind).label(target).map(key -> getTranslation(key)).orElse("");
    }

    private Component history(CaseDetail detail) {
        var section = section("review.case.history");
        for (var step : detail.history()) {
            var line = new Div(
                    faint(BeijingTime.inList(step.at())),
                    new Span(getTranslation("review.step." + step.step())),
                    new Span(words.person(getLocale(), step.actorName())));
            if (step.round() > 1) {
                line.add(faint(getTranslation("review.round", step.round())));
            }
            var told = step.reasonCodes().isEmpty() ? step.remark() : labels(step.reasonCodes(), detail);
            if (!told.isBlank()) {
                line.add(faint(told));
            }
            line.addClassName("gh-line");
            section.add(line);
        }
        return section;
    }

    private String labels(List<String> reasonCodes, CaseDetail detail) {
        return reasonCodes.stream()
                .map(code -> label(code, detail))
                .collect(Collectors.joining(getTranslation("review.reason.between")));
    }

    private String label(String code, CaseDetail detail) {
        return detail.catalogue().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(known -> getTranslation(known.labelKey()))
                .orElseGet(
                        () -> getTranslation(code.equals(REVOKED) ? "review.reason.revoked" : "review.reason.other"));
    }

    private Section section(String titleKey) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.addClassName("gh-case-section");
        return section;
    }

    private static Span faint(String words) {
        var span = new Span(words);
        span.addClassName("gh-faint");
        return span;
    }
}
