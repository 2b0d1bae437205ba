package gatehouse.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gatehouse.audit.ActorNames;
import gatehouse.audit.AuditFilter;
import gatehouse.audit.AuditRow;
import gatehouse.audit.AuditTrail;
import gatehouse.audit.ui.AuditQuestion.By;
import gatehouse.texts.Texts;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.WidgetTexts;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The record 审计: who did and who saw what, newest first. */
@Route(value = "audit", layout = StaffLayout.class)
@RolesAllowed({"AUDITOR", "ADMINISTRATOR"})
@Menu(title = "audit.title", order = 80, icon = "vaadin:records")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Phones, identity numbers and accounts, should one ever get into a detail. */
    private static final Pattern LONG_NUMBER = Pattern.compile("([0-9]{3})[0-9]{3,}([0-9Xx]{2})");

    private final transient AuditTrail trail;
    private final transient ActorNames actors;
    private final transient Texts texts;
    private final Select<By> by = new Select<>();
    private final TextField value = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final DatePicker day = new DatePicker();
    private final Grid<AuditRow> grid = new Grid<>();
    private final Button older = new Button(getTranslation("audit.older"), pressed -> showOlder());
    private final List<AuditRow> shown = new ArrayList<>();
    private transient @Nullable AuditFilter filter;

    AuditView(AuditTrail trail, ActorNames actors, Texts texts, WidgetTexts widgets) {
        this.trail = trail;
        this.actors = actors;
        this.texts = texts;
        addClassName("gh-list-page");
        day.setI18n(widgets.datePicker(getLocale()));
        add(head(), grid(), older);
    }

    private Component head() {
        by.setItems(By.values());
        by.setItemLabelGenerator(choice -> getTranslation("audit.by." + choice));
        by.setAriaLabel(getTranslation("audit.by"));
        by.addValueChangeListener(change -> suitBy());
        value.setAriaLabel(getTranslation("audit.value"));
        value.setClearButtonVisible(true);
        action.setItemLabelGenerator(this::words);
        action.setAriaLabel(getTranslation("audit.by.ACTION"));
        action.setItems(trail.actions());
        day.setPlaceholder(getTranslation("audit.day"));
        day.setAriaLabel(getTranslation("audit.day"));
        day.setClearButtonVisible(true);
        Button find = new Button(getTranslation("audit.find"), pressed -> ask(typed()));
        find.addThemeVariants(ButtonVariant.PRIMARY);
        find.addClickShortcut(Key.ENTER);
        Div head = new Div(new H1(getTranslation("audit.title")), by, value, action, day, find);
        head.addClassName("gh-list-head");
        return head;
    }

    private Grid<AuditRow> grid() {
        grid.addColumn(row -> BeijingTime.full(row.at()))
                .setHeader(getTranslation("audit.at"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> narrowing(
                        row.actor().name(),
                        new AuditQuestion(
                                By.ACTOR, row.actor().type() + ":" + row.actor().id(), day.getValue())))
                .setHeader(getTranslation("audit.by.ACTOR"));
        grid.addComponentColumn(row ->
                        narrowing(words(row.action()), new AuditQuestion(By.ACTION, row.action(), day.getValue())))
                .setHeader(getTranslation("audit.by.ACTION"));
        grid.addComponentColumn(this::about).setHeader(getTranslation("audit.by.SUBJECT"));
        grid.addColumn(row -> masked(row.detail()))
                .setHeader(getTranslation("audit.detail"))
                .setFlexGrow(3);
        grid.setEmptyStateText(getTranslation("audit.nothing"));
        grid.addClassName("gh-list");
        return grid;
    }

    private Component about(AuditRow row) {
        Long application = row.applicationId();
        if (application != null) {
            return narrowing(
                    getTranslation("audit.application", application.toString()),
                    new AuditQuestion(By.APPLICATION, application.toString(), day.getValue()));
        }
        String subject = row.subject();
        return subject == null
                ? new Span()
                : narrowing(subject, new AuditQuestion(By.SUBJECT, subject, day.getValue()));
    }

    private Button narrowing(String words, AuditQuestion question) {
        Button narrowing = new Button(words, pressed -> ask(question));
        narrowing.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return narrowing;
    }

    private void suitBy() {
        value.setVisible(by.getValue() != By.EVERYTHING && by.getValue() != By.ACTION);
        action.setVisible(by.getValue() == By.ACTION);
    }

    private AuditQuestion typed() {
        String wanted = by.getValue() == By.ACTION
                ? Optional.ofNullable(action.getValue()).orElse("")
                : value.getValue().strip();
        LocalDate wantedDay = day.getValue();
        return new AuditQuestion(wanted.isEmpty() ? By.EVERYTHING : by.getValue(), wanted, wantedDay);
    }

    private void ask(AuditQuestion question) {
        getUI().ifPresent(ui -> ui.navigate(AuditView.class, question.parameters()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditQuestion question = AuditQuestion.in(event.getLocation().getQueryParameters());
        by.setValue(question.by());
        suitBy();
        if (question.by() == By.ACTION) {
            action.setValue(question.value());
        } else {
            value.setValue(question.value());
        }
        day.setValue(question.day());
        filter = question.filter(actors).orElse(null);
        shown.clear();
        AuditFilter asked = filter;
        show(asked == null ? List.of() : trail.newest(asked));
    }

    private void showOlder() {
        AuditFilter asked = filter;
        if (asked != null && !shown.isEmpty()) {
            show(trail.after(asked, shown.getLast()));
        }
    }

    private void show(List<AuditRow> page) {
        shown.addAll(page);
        grid.setItems(shown);
        older.setVisible(page.size() == AuditTrail.PAGE);
    }

    private String words(String done) {
        String key = "audit.action." + done;
        return texts.has(getLocale(), key) ? getTranslation(key) : done;
    }

    private static String masked(@Nullable String detail) {
        return detail == null ? "" : LONG_NUMBER.matcher(detail).replaceAll("$1***$2");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
