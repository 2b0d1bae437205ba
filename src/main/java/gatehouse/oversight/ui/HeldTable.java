package gatehouse.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import gatehouse.onboarding.ApplicationId;
import gatehouse.review.HeldCase;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.Countdown;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases in one reviewer's hands 在手案件. */
class HeldTable extends NativeTable {

    private final transient OversightWords words;
    private final transient HandOver handOver;
    private final Map<ApplicationId, Row> rows = new HashMap<>();

    HeldTable(OversightWords words, HandOver handOver) {
        this.words = words;
        this.handOver = handOver;
        addClassNames("gh-sheet", "gh-held-cases");
        var head = new NativeTableRow();
        List.of("number", "company", "queue", "remaining", "claimed-at", "lease", "actions")
                .forEach(name -> {
                    var header = new NativeTableHeaderCell(getTranslation("oversight.head." + name));
                    header.getElement().setAttribute("scope", "col");
                    head.add(header);
                });
        getHead().add(head);
    }

    /** Rows that stay keep their place, and what is in focus keeps it. */
    void show(List<HeldCase> cases) {
        var held = cases.stream().map(one -> one.row().id()).toList();
        rows.entrySet().removeIf(entry -> {
            var gone = !held.contains(entry.getKey());
            if (gone) {
                getBody().remove(entry.getValue());
            }
            return gone;
        });
        for (int i = 0; i < cases.size(); i++) {
            var one = cases.get(i);
            var row = rows.get(one.row().id());
            if (row == null || !row.claimedAt.equals(one.claimedAt())) {
                if (row != null) {
                    getBody().remove(row);
                }
                row = new Row(one);
                rows.put(one.row().id(), row);
                getBody().addComponentAtIndex(i, row);
            }
            row.leaseUntil(one.row().leaseUntil());
        }
    }

    private final class Row extends NativeTableRow {

        private final Instant claimedAt;
        private final Div lease = new Div();
        private @Nullable Countdown left;

        Row(HeldCase held) {
            claimedAt = held.claimedAt();
            var row = held.row();
            add(
                    cell(new Anchor(CaseLinks.one(row.number()), row.number())),
                    cell(new Text(row.companyName())),
                    cell(new Text(words.kind(getLocale(), row.kind()))),
                    cell(Countdown.toDeadline(row.promisedBefore(), row.latestBefore())),
                    cell(new Text(BeijingTime.inList(claimedAt))),
                    cell(lease),
                    cell(handOver.maySupervise() ? actions(held) : new Text("")));
        }

        void leaseUntil(@Nullable Instant end) {
            if (end == null) {
                return;
            }
            if (left == null) {
                left = Countdown.toEnd(end);
                lease.add(left);
            } else {
                left.setEnd(end);
            }
        }

        private Component actions(HeldCase held) {
            var actions = new Div(
                    button("take-back", held, () -> handOver.takeBack(held)),
                    button("assign", held, () -> handOver.assign(held)));
            actions.addClassName("gh-row-actions");
            return actions;
        }

        private Button button(String action, HeldCase held, Runnable pressed) {
            var button = new Button(getTranslation("oversight.action." + action), click -> pressed.run());
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(getTranslation(
                    "oversight.action." + action + ".of", held.row().number()));
            return button;
        }
    }

    private static NativeTableCell cell(Component component) {
        return new NativeTableCell(component);
    }
}
