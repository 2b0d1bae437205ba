package gatehouse.sms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gatehouse.access.Role;
import gatehouse.sms.SmsHistory;
import gatehouse.sms.SmsOutlook;
import gatehouse.sms.SmsRow;
import gatehouse.sms.SmsState;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.EmptyState;
import gatehouse.ui.Notices;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.MobileNumber;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outbox 短信记录: what was sent, what waits, what failed. The state and the page are in the URL, a phone never is. */
@Route(value = SmsView.PATH, layout = StaffLayout.class)
@Menu(title = "sms.title", order = 60, icon = "vaadin:mobile")
@RolesAllowed({Role.SUPERVISOR, Role.ADMINISTRATOR})
class SmsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "sms";

    private static final String STATE = "state";
    private static final String BEFORE = "before";
    private static final String ERROR = "error";
    private static final String RETRY = "retry";
    private static final int PAGE = 50;

    private final transient SmsHistory history;
    private final Select<SmsState> state = new Select<>();
    private final TextField mobile = new TextField();
    private final Grid<SmsRow> grid = new Grid<>();
    private final Button older = new Button(getTranslation("sms.more"));
    private final Button newest = new Button(getTranslation("sms.newest"));
    private transient List<SmsRow> shown = List.of();
    private @Nullable Long before;
    private boolean arriving;

    SmsView(SmsHistory history) {
        this.history = history;
        addClassName("gh-list-page");
        add(new H1(getTranslation("sms.title")));
        warning().ifPresent(this::add);
        add(filters(), list(), pages());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sms.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        arriving = true;
        state.setValue(asked.getSingleParameter(STATE).flatMap(SmsView::state).orElse(null));
        arriving = false;
        before = asked.getSingleParameter(BEFORE).flatMap(SmsView::id).orElse(null);
        load();
    }

    private Optional<Component> warning() {
        SmsOutlook outlook = history.outlook();
        if (outlook == SmsOutlook.WORKING) {
            return Optional.empty();
        }
        Paragraph warning = new Paragraph(getTranslation("sms.outlook." + outlook));
        warning.addClassNames("gh-warning", Tone.LATE.className());
        warning.getElement().setAttribute("role", "status");
        return Optional.of(warning);
    }

    private Component filters() {
        state.setLabel(getTranslation("sms.filter.state"));
        state.setItems(Arrays.asList(SmsState.values()));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("sms.filter.all"));
        state.setItemLabelGenerator(this::words);
        state.addValueChangeListener(change -> {
            if (!arriving) {
                show(null);
            }
        });
        mobile.setLabel(getTranslation("sms.filter.mobile"));
        mobile.setClearButtonVisible(true);
        mobile.setValueChangeMode(ValueChangeMode.LAZY);
        mobile.addValueChangeListener(change -> {
            before = null;
            load();
        });
        Div filters = new Div(state, mobile);
        filters.addClassName("gh-filters");
        return filters;
    }

    private Component list() {
        grid.addColumn(row -> BeijingTime.full(row.createdAt()))
                .setHeader(getTranslation("sms.column.created"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(SmsRow::mobileMasked)
                .setHeader(getTranslation("sms.column.mobile"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(SmsRow::template)
                .setHeader(getTranslation("sms.column.template"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(SmsRow::text)
                .setHeader(getTranslation("sms.column.text"))
                .setFlexGrow(4)
                .setTooltipGenerator(SmsRow::text);
        grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("sms.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(SmsRow::attempts)
                .setHeader(getTranslation("sms.column.attempts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::when)
                .setHeader(getTranslation("sms.column.sent"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::error)
                .setKey(ERROR)
                .setHeader(getTranslation("sms.column.error"))
                .setTooltipGenerator(this::error);
        grid.addComponentColumn(this::retry).setKey(RETRY).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("sms.empty"), getTranslation("sms.empty.hint")));
        grid.addClassName("gh-list");
        return grid;
    }

    private Component pages() {
        newest.addClickListener(click -> show(null));
        older.addClickListener(click -> show(shown.getLast().id()));
        Div pages = new Div(newest, older);
        pages.addClassName("gh-pages");
        return pages;
    }

    private Component badge(SmsRow row) {
        return new StatusBadge(
                words(row.state()),
                switch (row.state()) {
                    case PENDING -> row.attempts() == 0 ? Tone.CALM : Tone.LATE;
                    case SENDING -> Tone.BUSY;
                    case SENT -> Tone.GOOD;
                    case FAILED -> Tone.BAD;
                });
    }

    private String words(@Nullable SmsState value) {
        return value == null ? getTranslation("sms.filter.all") : getTranslation("sms.state." + value);
    }

    private String when(SmsRow row) {
        if (row.deliveredAt() != null) {
            return getTranslation("sms.delivered", BeijingTime.full(row.deliveredAt()));
        }
        if (row.sentAt() != null) {
            return BeijingTime.full(row.sentAt());
        }
        return row.state() == SmsState.PENDING ? getTranslation("sms.due", BeijingTime.full(row.notBefore())) : "";
    }

    private String error(SmsRow row) {
        if (row.deliveryError() != null) {
            return getTranslation("sms.undelivered", row.deliveryError());
        }
        String error = row.lastError();
        if (error == null) {
            return "";
        }
        return error.equals("EXPIRED") ? getTranslation("sms.error.EXPIRED") : error;
    }

    private Component retry(SmsRow row) {
        if (!mayRetry(row)) {
            return new Span();
        }
        return new Button(getTranslation("sms.retry"), click -> {
            if (history.retry(row.id())) {
                Notices.done(getTranslation("sms.retried"));
            } else {
                Notices.refused(getTranslation("sms.notRetried"));
            }
            load();
        });
    }

    private static boolean mayRetry(SmsRow row) {
        return row.state() == SmsState.FAILED && row.retryable();
    }

    private void show(@Nullable Long pageBefore) {
        Map<String, String> query = new HashMap<>();
        if (state.getValue() != null) {
            query.put(STATE, state.getValue().name());
        }
        if (pageBefore != null) {
            query.put(BEFORE, pageBefore.toString());
        }
        getUI().ifPresent(ui -> ui.navigate(PATH, QueryParameters.simple(query)));
    }

    private void load() {
        Optional<MobileNumber> number = mobile.isEmpty() ? Optional.empty() : number();
        mobile.setInvalid(!mobile.isEmpty() && number.isEmpty());
        shown = mobile.isInvalid()
                ? List.of()
                : history.page(state.getValue(), number.map(MobileNumber::value).orElse(null), before, PAGE);
        // where nothing failed, the text has the room
        grid.getColumnByKey(ERROR)
                .setVisible(shown.stream().anyMatch(row -> !error(row).isEmpty()));
        grid.getColumnByKey(RETRY).setVisible(shown.stream().anyMatch(SmsView::mayRetry));
        grid.setItems(shown);
        grid.recalculateColumnWidths();
        older.setEnabled(shown.size() == PAGE);
        newest.setEnabled(before != null);
    }

    private Optional<MobileNumber> number() {
        Checked<MobileNumber> checked = MobileNumber.parse(mobile.getValue());
        String key = checked.messageKey();
        mobile.setErrorMessage(key == null ? "" : getTranslation(key));
        return checked.value();
    }

    private static Optional<SmsState> state(String name) {
        return Arrays.stream(SmsState.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    private static Optional<Long> id(String digits) {
        return digits.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }
}
