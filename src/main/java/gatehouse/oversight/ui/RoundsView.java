package gatehouse.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import gatehouse.access.Role;
import gatehouse.audit.Audit;
import gatehouse.review.ReviewRounds;
import gatehouse.review.RoundList;
import gatehouse.review.RoundRow;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.EmptyState;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.UnexpectedErrors;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The rounds behind a number of the board 轮次明细: as many rows as the number said. */
@Route(value = RoundAddress.PATH, layout = StaffLayout.class)
@RolesAllowed({Role.SUPERVISOR, Role.AUDITOR})
class RoundsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReviewRounds rounds;
    private final transient RoundWords words;
    private final transient UnexpectedErrors errors;
    private final H1 title = new H1();
    private final Span count = new Span();
    private final Grid<RoundRow> grid = new Grid<>();
    private final List<Grid.Column<RoundRow>> ofDecisions = new ArrayList<>();
    private final Div instead = new Div();
    private transient RoundList list = new RoundList.MissingToday(null);

    RoundsView(ReviewRounds rounds, OversightWords words, UnexpectedErrors errors, Audit audit) {
        this.rounds = rounds;
        this.words = new RoundWords(words, getLocale());
        this.errors = errors;
        addClassName("gh-rounds");
        count.addClassNames("gh-faint", "gh-count");
        var back = new Anchor("sla", getTranslation("oversight.rounds.back"));
        back.addClassName("gh-back");
        var export = new Export("sla-cases", getTranslation("oversight.rounds.title"), () -> exported(audit));
        var head = new Div(back, title, count, export);
        head.addClassName("gh-board-title");
        columns();
        add(head, grid, instead);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list = RoundAddress.read(event.getLocation().getQueryParameters());
        title.setText(words.title(list));
        // what is still to be decided has no decision: the names have the room
        ofDecisions.forEach(column -> column.setVisible(!(list instanceof RoundList.MissingToday)));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.rounds.title");
    }

    private void columns() {
        grid.addClassName("gh-rounds-grid");
        grid.setSizeFull();
        grid.addComponentColumn(row -> new Anchor(CaseLinks.one(row.number()), row.number()))
                .setHeader(head("number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(RoundRow::companyName).setHeader(head("company")).setFlexGrow(1);
        column("queue", row -> words.kind(row.kind()));
        column("round", row -> words.round(row));
        column("submitted", row -> BeijingTime.inList(row.submittedAt()));
        column("promised", row -> end(row.promisedBefore()));
        column("latest", row -> end(row.latestBefore()));
        column("state", words::state);
        ofDecisions.add(column("decided", row -> inList(row.decidedAt())));
        ofDecisions.add(column("decided-by", row -> Objects.requireNonNullElse(row.decidedByName(), "")));
        ofDecisions.add(column("business-time", words::businessTime));
    }

    private Grid.Column<RoundRow> column(String name, com.vaadin.flow.function.ValueProvider<RoundRow, String> value) {
        return grid.addColumn(value).setHeader(head(name)).setAutoWidth(true).setFlexGrow(0);
    }

    private void show() {
        try {
            var size = rounds.size(list);
            count.setText(
                    size < ReviewRounds.FURTHEST_ROW
                            ? getTranslation("oversight.rounds.count", size)
                            : getTranslation("oversight.rounds.cut", size));
            grid.setVisible(size > 0);
            instead.setVisible(size == 0);
            instead.removeAll();
            if (size == 0) {
                instead.add(new EmptyState(
                        getTranslation("oversight.rounds.empty"), getTranslation("oversight.rounds.empty.next")));
            } else {
                grid.setDataProvider(DataProvider.fromCallbacks(
                        asked -> rounds.page(list, asked.getOffset(), asked.getLimit()).stream(), asked -> size));
            }
        } catch (DataAccessException away) {
            grid.setVisible(false);
            instead.setVisible(true);
            instead.removeAll();
            instead.add(new EmptyState(
                    getTranslation("oversight.failed"),
                    errors.unexpected(away, getLocale()),
                    new Button(getTranslation("oversight.retry"), pressed -> show())));
        }
    }

    /** Names leave the house with a file: who took it is in the record. */
    private List<List<String>> exported(Audit audit) {
        audit.record("ROUNDS_EXPORTED", null, RoundAddress.of(list));
        return words.exported(rounds.page(list, 0, ReviewRounds.FURTHEST_ROW));
    }

    private String head(String name) {
        return getTranslation("oversight.head." + name);
    }

    private static String end(@Nullable Instant before) {
        return before == null ? "–" : BeijingTime.end(before);
    }

    private static String inList(@Nullable Instant instant) {
        return instant == null ? "–" : BeijingTime.inList(instant);
    }
}
