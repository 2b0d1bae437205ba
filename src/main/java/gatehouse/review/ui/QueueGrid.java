package gatehouse.review.ui;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.ItemDoubleClickEvent;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import gatehouse.onboarding.ApplicationId;
import gatehouse.review.CaseState;
import gatehouse.review.QueueFilter;
import gatehouse.review.QueueOrder;
import gatehouse.review.QueueRow;
import gatehouse.review.ReviewQueue;
import gatehouse.ui.BeijingTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of cases 队列列表: read page by page, changed row by row. */
class QueueGrid extends Composite<Grid<QueueRow>> {

    /** More rows than any screen shows: what is further away is not kept up to date, it is read again when scrolled to. */
    private static final int ROWS_KNOWN = 600;

    private static final Set<CaseState> OPEN = Set.of(CaseState.WAITING, CaseState.CLAIMED);

    private final transient SharedQueue queue;
    private final transient ReviewWords words;
    private final transient Clock clock;
    private final Grid<QueueRow> grid = new Grid<>();
    private final Grid.Column<QueueRow> clockColumn;
    private final transient Map<ApplicationId, Shown> shown = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ApplicationId, Shown> eldest) {
            return size() > ROWS_KNOWN;
        }
    };
    private @Nullable QueueFilter filter;
    private QueueOrder order = QueueOrder.MOST_URGENT;
    private int size;

    QueueGrid(SharedQueue queue, ReviewWords words, Clock clock) {
        this.queue = queue;
        this.words = words;
        this.clock = clock;
        grid.addClassName("gh-queue-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        ((GridSingleSelectionModel<QueueRow>) grid.getSelectionModel()).setDeselectAllowed(false);
        grid.setMultiSort(false);
        grid.setPageSize(50);
        grid.setPartNameGenerator(this::parts);
        clockColumn = columns();
        // a row that is focused by the arrow keys is the chosen one, so that Enter opens what is seen
        grid.addCellFocusListener(focus -> focus.getItem().ifPresent(grid::select));
        grid.setItems(new CallbackDataProvider<>(
                asked -> page(asked.getOffset(), asked.getLimit()),
                asked -> {
                    // the range has no meaning for a count, but must be asked for
                    asked.getOffset();
                    asked.getLimit();
                    return size;
                },
                QueueRow::id));
    }

    @Override
    protected Grid<QueueRow> initContent() {
        return grid;
    }

    /** Shows another list; its size was counted before. */
    void show(QueueFilter wanted, QueueOrder sorted, int counted) {
        filter = wanted;
        order = sorted;
        clockColumn.setHeader(getTranslation(
                !wanted.states().isEmpty() && Collections.disjoint(wanted.states(), OPEN)
                        ? "review.column.ended"
                        : "review.column.remaining"));
        again(counted);
    }

    /** The same list, read again. */
    void again(int counted) {
        size = counted;
        shown.clear();
        grid.getDataProvider().refreshAll();
    }

    /** The row as it is on screen, if it is among those that were read last. */
    Optional<QueueRow> findShown(ApplicationId id) {
        return Optional.ofNullable(shown.get(id)).map(Shown::row);
    }

    void change(QueueRow row) {
        var before = shown.get(row.id());
        if (before != null && !before.row().equals(row)) {
            shown.put(row.id(), new Shown(row, before.index()));
            grid.getDataProvider().refreshItem(row);
        }
    }

    /** Chooses the row that was chosen before, where it still stands there. */
    void restore(String number, int index) {
        if (filter == null || index >= size) {
            return;
        }
        if (index > 0) {
            grid.scrollToIndex(Math.max(0, index - 5));
        }
        queue.page(filter, order, index, 1).stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .ifPresent(grid::select);
    }

    Optional<QueueRow> findSelected() {
        return grid.getSelectedItems().stream().findFirst();
    }

    void onSelect(BiConsumer<QueueRow, Integer> chosen) {
        grid.addSelectionListener(selection -> {
            if (selection.isFromClient() || selection.getFirstSelectedItem().isPresent()) {
                selection.getFirstSelectedItem().ifPresent(row -> chosen.accept(row, index(row)));
            }
        });
    }

    void onOpen(Consumer<QueueRow> opened) {
        ComponentEventListener<ItemDoubleClickEvent<QueueRow>> open = event -> opened.accept(event.getItem());
        grid.addItemDoubleClickListener(open);
    }

    private int index(QueueRow row) {
        var known = shown.get(row.id());
        return known == null ? 0 : known.index();
    }

    private Stream<QueueRow> page(int offset, int limit) {
        if (filter == null) {
            return Stream.empty();
        }
        var rows = queue.page(filter, order, offset, limit);
        for (int index = 0; index < rows.size(); index++) {
            shown.put(rows.get(index).id(), new Shown(rows.get(index), offset + index));
        }
        return rows.stream();
    }

    /** Answers with the column that counts, or tells when it ended. */
    private Grid.Column<QueueRow> columns() {
        grid.addColumn(LitRenderer.<QueueRow>of(
                                "<a class='gh-number' href='case/${item.number}' title='${item.number}'>${item.number}</a>")
                        .withProperty("number", QueueRow::number))
                .setHeader(getTranslation("review.column.number"))
                .setWidth("138px")
                .setFlexGrow(0);
        grid.addColumn(LitRenderer.<QueueRow>of("""
                        <span class='gh-two' title='${item.name} ${item.code}'>
                        <span>${item.name}</span><span class='gh-faint'>${item.code}</span></span>""")
                        .withProperty("name", QueueRow::companyName)
                        .withProperty("code", this::facts))
                .setHeader(getTranslation("review.column.company"))
                .setWidth("190px")
                .setFlexGrow(3);
        grid.addColumn(row -> words.kind(language(), row.kind()))
                .setHeader(getTranslation("review.column.kind"))
                .setTooltipGenerator(row -> words.kind(language(), row.kind()))
                .setWidth("108px")
                .setFlexGrow(2);
        grid.addColumn(row -> row.round() == 1 ? "" : getTranslation("review.round", row.round()))
                .setHeader(getTranslation("review.column.round"))
                .setWidth("60px")
                .setFlexGrow(1);
        var time = grid.addColumn(remaining()).setWidth("142px").setFlexGrow(1);
        grid.addColumn(row -> BeijingTime.inList(row.submittedAt()))
                .setHeader(getTranslation("review.column.submitted"))
                .setWidth("100px")
                .setFlexGrow(1);
        grid.addColumn(LitRenderer.<QueueRow>of("<span class='gh-badge ${item.tone}'>${item.state}</span>")
                        .withProperty("tone", row -> ReviewWords.tone(row).className())
                        .withProperty("state", row -> words.state(language(), row)))
                .setHeader(getTranslation("review.column.state"))
                .setWidth("96px")
                .setFlexGrow(1);
        grid.addColumn(QueueGrid::person)
                .setHeader(getTranslation("review.column.holder"))
                .setWidth("84px")
                .setFlexGrow(2);
        return time;
    }

    /** Why it comes first stands where it is seen. */
    private String facts(QueueRow row) {
        var priority = row.priorityReason();
        return priority == null
                ? row.companyNumber()
                : row.companyNumber() + " · " + getTranslation("review.priority", getTranslation(priority));
    }

    private LitRenderer<QueueRow> remaining() {
        return LitRenderer.<QueueRow>of("""
                        <span class='gh-two'>${item.open
                            ? html`<gh-countdown promised='${item.promised}' latest='${item.latest}'></gh-countdown>`
                            : html`<span>${item.decided}</span>`}
                        <span class='gh-faint'>${item.until}${item.provisional
                            ? html` <span title='${item.provisional}'>*</span>` : ''}</span></span>""")
                .withProperty("open", QueueGrid::isOpen)
                .withProperty("promised", row -> millis(row.promisedBefore()))
                .withProperty("latest", row -> millis(row.latestBefore()))
                .withProperty("decided", row -> time(row.decidedAt()))
                .withProperty("until", this::until)
                .withProperty("provisional", row -> row.provisional() ? getTranslation("review.provisional") : "");
    }

    private String until(QueueRow row) {
        if (!isOpen(row)) {
            return "";
        }
        var promised = row.promisedBefore();
        return promised != null && clock.instant().isBefore(promised)
                ? getTranslation("review.promised", BeijingTime.end(promised))
                : getTranslation("review.latest", BeijingTime.end(row.latestBefore()));
    }

    private String parts(QueueRow row) {
        var band = isOpen(row)
                ? ReviewWords.band(row, clock.instant())
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                : "closed";
        return "band-" + band + (row.state() == CaseState.WAITING ? "" : " taken");
    }

    private Locale language() {
        return getLocale();
    }

    private static boolean isOpen(QueueRow row) {
        return OPEN.contains(row.state());
    }

    private static String person(QueueRow row) {
        var name = row.state() == CaseState.CLOSED ? row.decidedByName() : row.holderName();
        return name == null ? "" : name;
    }

    private static String millis(@Nullable Instant instant) {
        return instant == null ? "" : Long.toString(instant.toEpochMilli());
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : BeijingTime.inList(instant);
    }

    /** How many a list can show at all. */
    static boolean isCut(int counted) {
        return counted >= ReviewQueue.FURTHEST_ROW;
    }

    private record Shown(QueueRow row, int index) {}
}
