package gatehouse.review.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.calendar.Band;
import gatehouse.feed.Change;
import gatehouse.onboarding.ApplicationId;
import gatehouse.review.QueueCounts;
import gatehouse.review.QueueFilter;
import gatehouse.review.QueueOrder;
import gatehouse.review.QueueRow;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewQueue;
import gatehouse.review.ReviewRefused;
import gatehouse.ui.EmptyState;
import gatehouse.ui.KeyHint;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.Notices;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.UnexpectedErrors;
import gatehouse.vocabulary.KindCode;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.dao.DataAccessException;

/** The queue 审核队列: what waits, under its clock, and the most urgent of it one key away. */
@Route(value = ReviewNavigation.QUEUE, layout = StaffLayout.class)
@RolesAllowed({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR})
@Menu(title = "review.queue.title", order = 10, icon = "vaadin:inbox")
class QueueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Map<Band, ToLongFunction<QueueCounts>> BANDS = new LinkedHashMap<>();

    static {
        BANDS.put(Band.OVERDUE, QueueCounts::overdue);
        BANDS.put(Band.PROMISE_MISSED, QueueCounts::promiseMissed);
        BANDS.put(Band.DUE_TODAY, QueueCounts::dueToday);
        BANDS.put(Band.ON_TIME, QueueCounts::onTime);
    }

    private final transient ReviewDesk desk;
    private final transient SharedQueue queue;
    private final transient ReviewWords words;
    private final transient ReviewRefusals refusals;
    private final transient UnexpectedErrors errors;
    private final SignedIn me;
    private final boolean reviewer;
    private final Div tabs = new Div();
    private final Div bands = new Div();
    private final Div chips = new Div();
    private final Select<KindCode> kind = new Select<>();
    private final Select<QueueOrder> order = new Select<>();
    private final TextField text = new TextField();
    private final Span count = new Span();
    private final Div empty = new Div();
    private final QueueGrid grid;
    private final NextCase next;
    private QueueQuery query = QueueQuery.EVERYTHING_OPEN;

    QueueView(
            ReviewDesk desk,
            SharedQueue queue,
            ReviewWords words,
            ReviewRefusals refusals,
            UnexpectedErrors errors,
            LiveChanges changes,
            CurrentUser user,
            Clock clock) {
        this.desk = desk;
        this.queue = queue;
        this.words = words;
        this.refusals = refusals;
        this.errors = errors;
        this.me = user.requiredStaff();
        this.reviewer = me.has(Role.REVIEWER);
        this.grid = new QueueGrid(queue, words, clock);
        this.next = new NextCase(words, clock, this::claimNext);
        addClassName("gh-queue");
        add(head(), filters(), grid, empty, open());
        grid.onSelect(this::keepSelection);
        grid.onOpen(row -> open(row));
        changes.listen(this, Set.of("case"), this::heard);
        changes.listen(this, Set.of("clock", "calendar"), this::timeTurned);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(QueueQuery.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.queue.title");
    }

    private Component head() {
        var title = new H1(getTranslation("review.queue.title"));
        tabs.addClassName("gh-tabs");
        var head = new Div(title, tabs, next);
        head.addClassName("gh-queue-head");
        return head;
    }

    private Component filters() {
        kind.setAriaLabel(getTranslation("review.filter.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("review.filter.kind.all"));
        kind.setItemLabelGenerator(
                code -> code == null ? getTranslation("review.filter.kind.all") : words.kind(getLocale(), code));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(query.of(change.getValue()));
            }
        });
        order.setAriaLabel(getTranslation("review.filter.order"));
        order.setItemLabelGenerator(by -> getTranslation("review.order." + by));
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(query.by(change.getValue()));
            }
        });
        text.setPlaceholder(getTranslation("review.filter.text"));
        text.setAriaLabel(getTranslation("review.filter.text"));
        text.setClearButtonVisible(true);
        text.setMaxLength(100);
        text.setSuffixComponent(KeyHint.of("F"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var typed = change.getValue().strip();
                keep(query.with(typed.isEmpty() ? null : typed));
                show(query);
            }
        });
        KeyHint.on(text, "F");
        bands.addClassName("gh-bands");
        chips.addClassName("gh-chips");
        count.addClassNames("gh-faint", "gh-count");
        var row = new Div(kind, bands, text, chips, count, order);
        row.addClassName("gh-queue-filters");
        return row;
    }

    /** Enter opens the chosen row: a button that only keys and screen readers meet. */
    private Component open() {
        var open = new NativeButton(
                getTranslation("review.open"), pressed -> grid.findSelected().ifPresent(QueueView::open));
        open.addClassName("gh-spoken");
        open.setTabIndex(-1);
        return KeyHint.on(open, "Enter");
    }

    private static void open(QueueRow row) {
        ReviewNavigation.openCase(row.number());
    }

    private void go(QueueQuery wanted) {
        UI.getCurrent().navigate(QueueView.class, wanted.parameters());
    }

    private void keepSelection(QueueRow row, int index) {
        if (!row.number().equals(query.selected())) {
            keep(query.at(row.number(), index));
        }
    }

    /** The address follows what is shown, without a new page in the browser's history. */
    private void keep(QueueQuery changed) {
        query = changed;
        remember();
        // on the element, so that it is forgotten where the same answer leads to another page
        getElement()
                .executeJs(
                        "if (location.pathname.endsWith('/' + $0)) history.replaceState(history.state, '', $1)",
                        ReviewNavigation.QUEUE,
                        ReviewNavigation.path(changed));
    }

    private void remember() {
        getUI().ifPresent(ui -> LastQueue.keep(ui, query));
    }

    private void show(QueueQuery wanted) {
        var kinds = queue.visibleKinds();
        // a queue that there is not, or not for me: as with all that cannot be read, more is shown
        var known = wanted.kind() == null || kinds.contains(wanted.kind());
        query = known ? wanted : wanted.of((KindCode) null);
        LastQueue.keep(UI.getCurrent(), query);
        kind.setItems(kinds);
        kind.setVisible(kinds.size() > 1);
        kind.setValue(query.kind());
        order.setItems(Arrays.stream(QueueOrder.values())
                .filter(one -> one.isFor(query.tab().states()))
                .toList());
        order.setValue(query.order());
        text.setValue(query.text() == null ? "" : query.text());
        drawChips();
        if (kinds.isEmpty()) {
            nothing("review.empty.no-queue");
            return;
        }
        figures();
        list();
    }

    /** Counts and the next one; asked again with every change. */
    private void figures() {
        var counted = queue.counts().values().stream()
                .filter(counts -> query.kind() == null || counts.kind().equals(query.kind()))
                .toList();
        drawTabs(counted);
        drawBands(counted);
        if (reviewer) {
            next.show(
                    desk.peekNext(wanted()).orElse(null),
                    counted.stream().mapToLong(QueueCounts::waiting).sum());
        }
    }

    private void list() {
        try {
            var size = size();
            grid.show(filter(), query.order(), size);
            drawSize(size);
            var selected = query.selected();
            if (selected != null) {
                grid.restore(selected, query.row());
            }
        } catch (ReviewRefused tooBroad) {
            failed(refusals.sentence(tooBroad, getLocale()));
        } catch (DataAccessException away) {
            failed(errors.unexpected(away, getLocale()));
        }
    }

    private int size() {
        return queue.size(filter());
    }

    private void drawSize(int size) {
        text.setInvalid(false);
        count.setText(
                QueueGrid.isCut(size)
                        ? getTranslation("review.count.cut", ReviewQueue.FURTHEST_ROW)
                        : getTranslation("review.count", size));
        if (size == 0) {
            nothing(query.isNarrowed() ? "review.empty.narrowed" : "review.empty." + query.tab());
        } else {
            grid.setVisible(true);
            empty.setVisible(false);
        }
    }

    private void nothing(String key) {
        grid.setVisible(false);
        empty.setVisible(true);
        empty.removeAll();
        var actions = new ArrayList<Component>();
        if (query.isNarrowed()) {
            actions.add(new Button(getTranslation("review.empty.widen"), pressed -> go(query.widened())));
        }
        empty.add(
                new EmptyState(getTranslation(key), getTranslation(key + ".next"), actions.toArray(Component[]::new)));
    }

    private void failed(String words) {
        grid.setVisible(false);
        empty.setVisible(true);
        empty.removeAll();
        empty.add(new EmptyState(
                getTranslation("review.failed"),
                words,
                new Button(getTranslation("review.retry"), pressed -> show(query))));
        count.setText("");
    }

    private void drawTabs(Collection<QueueCounts> counted) {
        tabs.removeAll();
        for (var tab : QueueTab.values()) {
            if (tab == QueueTab.MINE && !reviewer) {
                continue;
            }
            var button = new NativeButton(getTranslation("review.tab." + tab), pressed -> go(query.on(tab)));
            button.addClassName("gh-tab");
            button.getElement().setAttribute("aria-pressed", Boolean.toString(tab == query.tab()));
            counted(tab)
                    .ifPresent(of ->
                            button.add(number(counted.stream().mapToLong(of).sum())));
            tabs.add(button);
        }
    }

    private static java.util.Optional<ToLongFunction<QueueCounts>> counted(QueueTab tab) {
        return switch (tab) {
            case OPEN -> java.util.Optional.of(QueueCounts::open);
            case WAITING -> java.util.Optional.of(QueueCounts::waiting);
            case CLAIMED -> java.util.Optional.of(QueueCounts::claimed);
            case MINE, CLOSED, WITHDRAWN -> java.util.Optional.empty();
        };
    }

    private void drawBands(Collection<QueueCounts> counted) {
        bands.removeAll();
        bands.setVisible(query.tab().isOpen());
        if (!query.tab().isOpen()) {
            return;
        }
        BANDS.forEach((band, of) -> {
            var chosen = band == query.band();
            var button = new NativeButton(words.band(getLocale(), band), pressed -> go(query.in(chosen ? null : band)));
            button.addClassNames("gh-band", ReviewWords.tone(band).className());
            button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
            button.add(number(
                    query.tab() == QueueTab.OPEN
                            ? counted.stream().mapToLong(of).sum()
                            : queue.count(query.widened().in(band).filter(me.id()))));
            bands.add(button);
        });
    }

    private static Span number(long number) {
        var span = new Span(Long.toString(number));
        span.addClassName("gh-number-of");
        return span;
    }

    /** What came with the link and has no field of its own: shown, and taken away with a press. */
    private void drawChips() {
        chips.removeAll();
        if (query.due() != null) {
            chips.add(chip(getTranslation("review.chip.due", query.due().toString())));
        }
        if (query.submitted() != null) {
            chips.add(chip(
                    getTranslation("review.chip.submitted", query.submitted().toString())));
        }
        if (query.holder() != null) {
            chips.add(chip(getTranslation("review.chip.holder")));
        }
    }

    private Component chip(String words) {
        var chip = new NativeButton(words + " ×", pressed -> go(query.widened()));
        chip.addClassName("gh-chip");
        chip.setTitle(getTranslation("review.empty.widen"));
        return chip;
    }

    void heard(List<Change> changes) {
        queue.heard(changes);
        figures();
        var unknown = false;
        var leaving = false;
        for (var id : changes.stream().map(Change::subject).distinct().toList()) {
            var application = new ApplicationId(id);
            if (grid.findShown(application).isEmpty()) {
                unknown = true;
            } else {
                leaving |= redraw(application);
            }
        }
        if (leaving) {
            // greyed first, gone a moment later: nothing is pulled from under the pointer
            getElement()
                    .executeJs("clearTimeout(this.ghSettle);"
                            + " this.ghSettle = setTimeout(() => this.$server.settle(), 2000)");
        }
        if (unknown && query.text() == null) {
            reload();
        }
    }

    /** Another hour or another calendar: every band may be another one, though no case has changed. */
    void timeTurned(List<Change> changes) {
        queue.heard(changes);
        figures();
        reload();
    }

    /** Shows a row as it is now; true where it belongs to the list no more. */
    private boolean redraw(ApplicationId id) {
        var row = queue.find(id);
        row.ifPresent(grid::change);
        return row.filter(this::belongs).isEmpty();
    }

    private boolean belongs(QueueRow row) {
        var filter = filter();
        var holder = filter.holderId();
        return (filter.states().isEmpty() || filter.states().contains(row.state()))
                && (filter.kinds().isEmpty() || filter.kinds().contains(row.kind()))
                && (holder == null || holder.equals(row.holderId()));
    }

    @ClientCallable
    void settle() {
        reload();
    }

    private void reload() {
        try {
            var size = size();
            grid.again(size);
            drawSize(size);
        } catch (ReviewRefused | DataAccessException later) {
            // what is on screen stays there; the next change or the person tries again
            count.setText(getTranslation("review.stale"));
        }
    }

    private QueueFilter filter() {
        return query.filter(me.id());
    }

    private Set<KindCode> wanted() {
        return query.kind() == null ? Set.of() : Set.of(query.kind());
    }

    private void claimNext() {
        var claimed = desk.claimNext(wanted());
        queue.forget();
        claimed.flatMap(queue::find).ifPresentOrElse(QueueView::open, () -> {
            Notices.told(getTranslation("review.next.none"));
            show(query);
        });
    }
}
