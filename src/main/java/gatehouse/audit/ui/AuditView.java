package gatehouse.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
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
import com.vaadin.flow.spring.security.AuthenticationContext;
import gatehouse.audit.ActorNames;
import gatehouse.audit.ApplicationNumbers;
import gatehouse.audit.AuditFilter;
import gatehouse.audit.AuditRow;
import gatehouse.audit.AuditTrail;
import gatehouse.audit.DetailCodes;
import gatehouse.audit.ui.AuditQuestion.By;
import gatehouse.texts.Texts;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.WidgetTexts;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The record 审计: who did and who saw what, newest first. */
@Route(value = "audit", layout = StaffLayout.class)
@RolesAllowed({"AUDITOR", "ADMINISTRATOR"})
@Menu(title = "audit.title", order = 80, icon = "vaadin:records")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Phones, identity numbers and accounts, should one ever get into a detail. */
    private static final Pattern LONG_NUMBER = Pattern.compile("([0-9]{3})[0-9]{3,}([0-9Xx]{2})");

    private final transient AuditTrail trail;
    private final transient ActorNames actors;
    private final transient ApplicationNumbers numbers;
    private final transient AuditWords words;
    private final boolean opensCases;
    private final Select<By> by = new Select<>();
    private final TextField value = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final DatePicker day = new DatePicker();
    private final Grid<AuditRow> grid = new Grid<>();
    private final Button older = new Button(getTranslation("audit.older"), pressed -> showOlder());
    private final List<AuditRow> shown = new ArrayList<>();
    private final transient Map<Long, String> called = new HashMap<>();
    private transient @Nullable AuditFilter filter;

    AuditView(
            AuditTrail trail,
            ActorNames actors,
            ApplicationNumbers numbers,
            Texts texts,
            ObjectProvider<DetailCodes> codes,
            AuthenticationContext user,
            WidgetTexts widgets) {
        this.trail = trail;
        this.actors = actors;
        this.numbers = numbers;
        this.words = new AuditWords(texts, codes.orderedStream().toList(), getLocale());
        this.opensCases = user.hasRole("AUDITOR");
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
        action.setItemLabelGenerator(words::action);
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
                        words.actor(row.actor()),
                        new AuditQuestion(
                                By.ACTOR, row.actor().type() + ":" + row.actor().id(), day.getValue())))
                .setHeader(getTranslation("audit.by.ACTOR"));
        grid.addComponentColumn(row -> narrowing(
                        words.action(row.action()), new AuditQuestion(By.ACTION, row.action(), day.getValue())))
                .setHeader(getTranslation("audit.by.ACTION"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::about).setHeader(getTranslation("audit.by.SUBJECT"));
        grid.addColumn(row -> masked(words.detail(row.action(), row.detail())))
                .setHeader(getTranslation("audit.detail"))
                .setFlexGrow(3);
        grid.setEmptyStateText(getTranslation("audit.nothing"));
        grid.addClassName("gh-list");
        return grid;
    }

    private Component about(AuditRow row) {
        Long application = row.applicationId();
        if (application != null) {
            return about(called.getOrDefault(application, application.toString()));
        }
        String subject = row.subject();
        return subject == null
                ? new Span()
                : narrowing(words.subject(subject), new AuditQuestion(By.SUBJECT, subject, day.getValue()));
    }

    /** By its number: a press shows all about it, the link opens it for those who may look at cases. */
    private Component about(String number) {
        Button all = narrowing(number, new AuditQuestion(By.APPLICATION, number, day.getValue()));
        return opensCases ? new Div(all, new Anchor("case/" + number, getTranslation("audit.open-case"))) : all;
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
        filter = question.filter(actors, numbers).orElse(null);
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
        called.putAll(numbers.of(page.stream()
                .flatMap(row -> Stream.ofNullable(row.applicationId()))
                .collect(Collectors.toSet())));
        grid.setItems(shown);
        older.setVisible(page.size() == AuditTrail.PAGE);
    }

    private static String masked(String detail) {
        return LONG_NUMBER.matcher(detail).replaceAll("$1***$2");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
