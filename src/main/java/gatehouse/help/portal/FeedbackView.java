package gatehouse.help.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.help.FeedbackRefused;
import gatehouse.help.FeedbackRow;
import gatehouse.help.FeedbackState;
import gatehouse.help.Feedbacks;
import gatehouse.supplier.SupplierId;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.EmptyState;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.Notices;
import gatehouse.ui.PortalLayout;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;
import gatehouse.ui.TypedText;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** 「我有意见或建议，点此反馈」: ask, and read what was answered; looking at the answers puts the red dot out. */
@Route(value = FeedbackView.PATH, layout = PortalLayout.class)
@RolesAllowed(Role.SUPPLIER)
class FeedbackView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "portal/feedback";
    static final String FROM = "from";

    private final transient Feedbacks feedbacks;
    private final transient SupplierId me;
    private final TextArea question = new TextArea(getTranslation("help.feedback.question"));
    private final Div list = new Div();
    private String from = "portal";

    FeedbackView(Feedbacks feedbacks, CurrentUser user, LiveChanges changes) {
        this.feedbacks = feedbacks;
        this.me = new SupplierId(user.requiredSupplier().id());
        question.setHelperText(getTranslation("help.feedback.question.hint"));
        question.setManualValidation(true);
        question.setRequiredIndicatorVisible(true);
        question.setWidthFull();
        question.setMinHeight("6em");
        TypedText.keep("feedback.question", question);
        var send = new Button(getTranslation("help.feedback.send"), pressed -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H1(getTranslation("help.feedback")),
                new Paragraph(getTranslation("help.feedback.how")),
                question,
                send,
                list);
        changes.listen(this, Set.of(Feedbacks.TOPIC), heard -> {
            if (heard.stream().anyMatch(change -> change.subject() == me.value())) {
                look();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(FROM).ifPresent(page -> from = page);
        look();
    }

    private void send() {
        try {
            feedbacks.ask(me, from, question.getValue());
            question.setInvalid(false);
            question.clear();
            Notices.done(getTranslation("help.feedback.sent"));
            look();
        } catch (FeedbackRefused refused) {
            var problem = refused.problems().getFirst();
            question.setErrorMessage(
                    getTranslation(problem.messageKey(), problem.arguments().toArray()));
            question.setInvalid(true);
            question.focus();
        }
    }

    private void look() {
        List<FeedbackRow> all = feedbacks.ofSupplier(me);
        list.removeAll();
        all.forEach(row -> list.add(card(row)));
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("help.feedback.none"), getTranslation("help.feedback.none.next")));
        }
        if (all.stream().anyMatch(FeedbackRow::unread)) {
            feedbacks.read(me);
        }
    }

    private Component card(FeedbackRow row) {
        var head = new Div(new Span(BeijingTime.inList(row.askedAt())), badge(row.state()));
        head.addClassName("gh-portal-head");
        var card = new Section(head, words(row.question()));
        card.addClassNames("gh-portal-card", "gh-portal-section");
        String answer = row.answer();
        if (answer != null) {
            var title = new Div(
                    new Span(getTranslation("help.feedback.reply")),
                    new Span(BeijingTime.inList(Objects.requireNonNull(row.answeredAt()))));
            if (row.unread()) {
                title.add(new StatusBadge(getTranslation("help.feedback.new"), Tone.DUE));
            }
            title.addClassName("gh-portal-facts");
            card.add(title, words(answer));
        }
        return card;
    }

    private static Paragraph words(String text) {
        var words = new Paragraph(text);
        words.addClassName("gh-as-typed");
        return words;
    }

    private StatusBadge badge(FeedbackState state) {
        return new StatusBadge(
                getTranslation("help.feedback.state." + state),
                switch (state) {
                    case OPEN -> Tone.CALM;
                    case CLAIMED -> Tone.BUSY;
                    case ANSWERED -> Tone.GOOD;
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("help.feedback.page");
    }
}
