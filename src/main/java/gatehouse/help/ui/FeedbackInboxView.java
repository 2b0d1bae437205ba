package gatehouse.help.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.help.FeedbackInbox;
import gatehouse.help.FeedbackRefused;
import gatehouse.help.FeedbackRow;
import gatehouse.help.FeedbackState;
import gatehouse.help.Feedbacks;
import gatehouse.help.HelpTopic;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.EmptyState;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.Notices;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.TypedText;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inbox of suppliers' questions 供应商反馈: claim one, answer it. The state shown is in the URL; new ones come by themselves. */
@Route(value = FeedbackInboxView.PATH, layout = StaffLayout.class)
@Menu(title = "help.inbox", order = 25, icon = "vaadin:comments-o")
@RolesAllowed({Role.REVIEWER, Role.SUPERVISOR})
class FeedbackInboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "feedback";

    static final String STATE = "state";

    private final transient FeedbackInbox inbox;
    private final transient CurrentUser user;
    private final Select<FeedbackState> state = new Select<>();
    private final Grid<FeedbackRow> grid = new Grid<>();
    private final Section detail = new Section();
    private @Nullable Long chosen;
    private boolean arriving;

    FeedbackInboxView(FeedbackInbox inbox, CurrentUser user, LiveChanges changes) {
        this.inbox = inbox;
        this.user = user;
        addClassName("gh-list-page");
        detail.addClassName("gh-card");
        add(new H1(getTranslation("help.inbox")), filters(), grid(), detail);
        // an answer that is being typed is not disturbed
        changes.listen(this, Set.of(Feedbacks.TOPIC), heard -> load());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        arriving = true;
        state.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATE)
                .flatMap(name -> Arrays.stream(FeedbackState.values())
                        .filter(known -> known.name().equals(name))
                        .findFirst())
                .orElse(FeedbackState.OPEN));
        arriving = false;
        choose(null);
        load();
    }

    private Component filters() {
        state.setLabel(getTranslation("help.inbox.state"));
        state.setItems(FeedbackState.values());
        state.setItemLabelGenerator(value -> getTranslation("help.feedback.state." + value));
        state.addValueChangeListener(change -> {
            if (!arriving) {
                getUI().ifPresent(ui -> ui.navigate(
                        PATH, QueryParameters.of(STATE, change.getValue().name())));
            }
        });
        var filters = new Div(state);
        filters.addClassName("gh-filters");
        return filters;
    }

    private Component grid() {
        grid.addColumn(row -> BeijingTime.inList(row.askedAt()))
                .setHeader(getTranslation("help.inbox.asked"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(FeedbackRow::memberName)
                .setHeader(getTranslation("help.inbox.member"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(FeedbackRow::question)
                .setHeader(getTranslation("help.inbox.question"))
                .setTooltipGenerator(FeedbackRow::question);
        grid.addColumn(row -> row.claimedByName() == null ? "" : row.claimedByName())
                .setHeader(getTranslation("help.inbox.holder"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addItemClickListener(clicked -> choose(clicked.getItem().id()));
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("help.inbox.empty"), getTranslation("help.inbox.empty.next")));
        grid.addClassName("gh-list");
        return grid;
    }

    private void load() {
        var rows = inbox.in(state.getValue());
        grid.setItems(rows);
        rows.stream()
                .filter(row -> Long.valueOf(row.id()).equals(chosen))
                .findFirst()
                .ifPresent(grid::select);
    }

    private void choose(@Nullable Long id) {
        chosen = id;
        detail.removeAll();
        detail.setVisible(id != null);
        if (id != null) {
            inbox.find(id).ifPresent(this::show);
        }
    }

    private void show(FeedbackRow row) {
        detail.add(
                new H2(row.memberName()),
                new Paragraph(
                        getTranslation("help.inbox.page", getTranslation("help.topic." + HelpTopic.of(row.page())))),
                words(row.question()));
        switch (row.state()) {
            case OPEN -> detail.add(claim(row));
            case CLAIMED -> claimed(row);
            case ANSWERED -> {
                String answer = row.answer();
                detail.add(new H2(getTranslation("help.feedback.reply")), words(answer == null ? "" : answer));
            }
        }
    }

    private Button claim(FeedbackRow row) {
        var claim = new Button(getTranslation("help.inbox.claim"), pressed -> {
            if (!inbox.claim(row.id())) {
                Notices.refused(getTranslation("help.inbox.claimed.late"));
            }
            again(row);
        });
        claim.addThemeVariants(ButtonVariant.PRIMARY);
        return claim;
    }

    private void claimed(FeedbackRow row) {
        var me = user.requiredStaff();
        boolean mine = Long.valueOf(me.id()).equals(row.claimedBy());
        if (mine) {
            detail.add(answer(row));
        }
        if (mine || me.has(Role.SUPERVISOR)) {
            detail.add(new Button(getTranslation("help.inbox.release"), pressed -> {
                inbox.release(row.id());
                again(row);
            }));
        }
    }

    private Component answer(FeedbackRow row) {
        var words = new TextArea(getTranslation("help.inbox.answer"));
        words.setHelperText(getTranslation("help.inbox.answer.hint"));
        TypedText.keep("answer-" + row.id() + ".words", words);
        words.setManualValidation(true);
        words.setWidthFull();
        words.setMinHeight("6em");
        var send = new Button(getTranslation("help.inbox.answer.send"), pressed -> {
            try {
                inbox.answer(row.id(), words.getValue());
                TypedText.forget("answer-" + row.id());
                Notices.done(getTranslation("help.inbox.answered"));
                choose(null);
                load();
            } catch (FeedbackRefused refused) {
                words.setErrorMessage(
                        getTranslation(refused.problems().getFirst().messageKey()));
                words.setInvalid(true);
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        return new Div(words, send);
    }

    private void again(FeedbackRow row) {
        load();
        choose(row.id());
    }

    private static Paragraph words(String text) {
        var words = new Paragraph(text);
        words.addClassName("gh-as-typed");
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("help.inbox");
    }
}
