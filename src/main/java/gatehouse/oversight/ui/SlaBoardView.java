package gatehouse.oversight.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.oversight.BoardFigures;
import gatehouse.oversight.BoardPulse;
import gatehouse.oversight.SlaBoard;
import gatehouse.review.ReviewDesk;
import gatehouse.ui.EmptyState;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.UnexpectedErrors;
import gatehouse.vocabulary.KindCode;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The SLA board 时效看板: what matters now, what falls due, how it went; every number opens its cases. */
@Route(value = "sla", layout = StaffLayout.class)
@RolesAllowed({Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR})
@Menu(title = "oversight.board.title", order = 20, icon = "vaadin:dashboard")
class SlaBoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SlaBoard board;
    private final transient BoardPulse pulse;
    private final transient OversightWords words;
    private final transient UnexpectedErrors errors;
    private final transient BoardSheets sheets;
    private final boolean opens;
    private final Span asOf = new Span();
    private final Div calendarWarning = new Div();
    private final Div failure = new Div();
    private final Div sections = new Div();
    private final QueueTiles tiles = new QueueTiles();
    private final SheetTable queues = new SheetTable();
    private final SheetTable due = new SheetTable();
    private final DatePicker day = new DatePicker();
    private final SheetTable arrivals = new SheetTable();
    private final Chart arrivalsChart = new Chart();
    private final Select<KindCode> kind = new Select<>();
    private final Button unit = new Button();
    private final SheetTable trend = new SheetTable();
    private final Chart trendChart = new Chart();
    private final SheetTable times = new SheetTable();
    private final HeldPanel held;
    private BoardQuery query = new BoardQuery(null, null, false);
    private transient @Nullable Runnable silence;

    SlaBoardView(
            SlaBoard board,
            BoardPulse pulse,
            OversightWords words,
            UnexpectedErrors errors,
            ReviewDesk desk,
            CurrentUser user) {
        this.board = board;
        this.pulse = pulse;
        this.words = words;
        this.errors = errors;
        var me = user.requiredStaff();
        opens = me.has(Role.SUPERVISOR) || me.has(Role.AUDITOR);
        sheets = new BoardSheets(words, getLocale(), opens);
        held = new HeldPanel(words, new HandOver(desk, me.has(Role.SUPERVISOR), this::changedByMe));
        addClassName("gh-board");
        sections.addClassName("gh-board-sections");
        sections.add(queues(), due(), arrivals(), trend(), times());
        if (opens) {
            sections.add(held());
        }
        add(head(), calendarWarning, failure, tiles, sections);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = BoardQuery.of(event.getLocation().getQueryParameters());
        draw();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.board.title");
    }

    private Component head() {
        asOf.addClassName("gh-faint");
        calendarWarning.addClassName("gh-board-warning");
        calendarWarning.getElement().setAttribute("role", "note");
        calendarWarning.setVisible(false);
        failure.setVisible(false);
        var head = new Div(new H1(getTranslation("oversight.board.title")), asOf);
        head.addClassName("gh-board-title");
        return head;
    }

    private Component queues() {
        return new BoardSection(getTranslation("oversight.queues.title"), "gh-board-queues")
                .tools(export("queues", "oversight.queues.title", sheets::queues))
                .showing(queues);
    }

    private Component due() {
        return new BoardSection(getTranslation("oversight.due.title"), "gh-board-due")
                .tools(export("due", "oversight.due.title", sheets::due))
                .showing(due);
    }

    private Component arrivals() {
        day.setAriaLabel(getTranslation("oversight.arrivals.day"));
        day.setLocale(getLocale());
        day.setClearButtonVisible(true);
        day.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(query.on(Objects.equals(change.getValue(), board.today()) ? null : change.getValue()));
            }
        });
        return new BoardSection(getTranslation("oversight.arrivals.title"), "gh-board-arrivals")
                .tools(day, export("arrivals", "oversight.arrivals.title", sheets::arrivals))
                .showing(arrivalsChart, arrivals);
    }

    private Component trend() {
        kind.setAriaLabel(getTranslation("oversight.head.queue"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("oversight.all-queues"));
        kind.setItemLabelGenerator(
                code -> code == null ? getTranslation("oversight.all-queues") : words.kind(getLocale(), code));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(query.of(change.getValue()));
            }
        });
        unit.addClickListener(pressed -> go(query.inPercent(!query.percent())));
        return new BoardSection(getTranslation("oversight.trend.title", SlaBoard.DAYS), "gh-board-trend")
                .saying(getTranslation("oversight.trend.note"))
                .tools(
                        kind,
                        unit,
                        export(
                                "trend",
                                "oversight.trend.title",
                                figures -> sheets.trend(figures, query.kind(), query.percent())))
                .showing(trendChart, scrolled(trend));
    }

    private Component times() {
        return new BoardSection(getTranslation("oversight.times.title", SlaBoard.DAYS), "gh-board-times")
                .saying(getTranslation("oversight.times.note"))
                .tools(export("times", "oversight.times.title", sheets::times))
                .showing(times);
    }

    private Component held() {
        return new BoardSection(getTranslation("oversight.held.title"), "gh-board-held")
                .tools(new Export(
                        "sla-held",
                        getTranslation("oversight.held.title"),
                        () -> HeldRows.of(board.held(), words, getLocale())))
                .showing(held);
    }

    private static Component scrolled(SheetTable table) {
        var scroller = new Div(table);
        scroller.addClassName("gh-sheet-scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        return scroller;
    }

    private Component export(String name, String titleKey, Function<BoardFigures, Sheet> sheet) {
        return new Export(
                "sla-" + name,
                getTranslation(titleKey, SlaBoard.DAYS),
                () -> sheet.apply(board.figures(query.day())).plain());
    }

    private void go(BoardQuery wanted) {
        getUI().ifPresent(ui -> ui.navigate(SlaBoardView.class, wanted.parameters()));
    }

    private void changedByMe() {
        pulse.skip();
        draw();
    }

    /** Nothing is taken from the screen by a failure: the figures that were there stay, said to be old. */
    private void draw() {
        try {
            show(board.figures(query.day()));
            if (opens) {
                held.show(board.held());
            }
            failure.setVisible(false);
        } catch (DataAccessException away) {
            failed(errors.unexpected(away, getLocale()));
        }
    }

    private void show(BoardFigures figures) {
        asOf.setText(getTranslation("oversight.as-of", OversightWords.clock(figures.at())));
        warn(figures.missingCalendar());
        sections.setVisible(true);
        tiles.show(figures, sheets);
        queues.show(sheets.queues(figures));
        due.show(sheets.due(figures));
        day.setValue(figures.arrivalsDay());
        day.setMax(figures.today());
        arrivals.show(sheets.arrivals(figures));
        arrivalsChart.show(sheets.arrivalsChart(figures));
        chooseKind(figures.kinds());
        unit.setText(getTranslation(query.percent() ? "oversight.unit.numbers" : "oversight.unit.percent"));
        trend.show(sheets.trend(figures, query.kind(), query.percent()));
        trendChart.show(sheets.trendChart(figures, query.kind(), query.percent()));
        times.show(sheets.times(figures));
    }

    private void chooseKind(List<KindCode> kinds) {
        if (!kind.getGenericDataView().getItems().toList().equals(kinds)) {
            kind.setItems(kinds);
        }
        kind.setVisible(kinds.size() > 1);
        kind.setValue(query.kind() != null && kinds.contains(query.kind()) ? query.kind() : null);
    }

    private void warn(@Nullable Integer year) {
        calendarWarning.setVisible(year != null);
        if (year != null) {
            calendarWarning.setText("▲ " + getTranslation("oversight.calendar.missing", year.toString()));
        }
    }

    private void failed(String sentence) {
        failure.removeAll();
        failure.add(new EmptyState(
                getTranslation("oversight.failed"),
                sentence,
                new Button(getTranslation("oversight.retry"), pressed -> draw())));
        failure.setVisible(true);
        if (asOf.getText().isEmpty()) {
            sections.setVisible(false);
        } else {
            asOf.setText(getTranslation("oversight.stale", asOf.getText()));
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var ui = attached.getUI();
        silence = pulse.listen(() -> {
            try {
                ui.access(this::draw);
            } catch (UIDetachedException closed) {
                silent();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        silent();
        super.onDetach(detached);
    }

    private void silent() {
        var listening = silence;
        silence = null;
        if (listening != null) {
            listening.run();
        }
    }
}
