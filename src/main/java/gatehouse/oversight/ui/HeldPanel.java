package gatehouse.oversight.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import gatehouse.review.HeldCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who holds what now 审核中: each reviewer with the cases in hand; the supervisor takes back and assigns. */
class HeldPanel extends Div {

    private final transient OversightWords words;
    private final transient HandOver handOver;
    private final Paragraph nobody = new Paragraph();
    private final Map<Long, Holder> holders = new LinkedHashMap<>();

    HeldPanel(OversightWords words, HandOver handOver) {
        this.words = words;
        this.handOver = handOver;
        addClassName("gh-held");
        nobody.setText(getTranslation("oversight.held.nobody"));
        nobody.addClassName("gh-faint");
        add(nobody);
    }

    void show(List<HeldCase> held) {
        nobody.setVisible(held.isEmpty());
        // by name: who holds the oldest changes all the time, and nothing jumps under the pointer
        Map<String, List<HeldCase>> byName = held.stream()
                .collect(Collectors.groupingBy(
                        one -> one.row().holderName() + " " + holderId(one), TreeMap::new, Collectors.toList()));
        var ids = byName.values().stream()
                .map(cases -> holderId(cases.getFirst()))
                .toList();
        if (!List.copyOf(holders.keySet()).equals(ids)) {
            arrange(ids);
        }
        byName.values()
                .forEach(cases -> Objects.requireNonNull(holders.get(holderId(cases.getFirst())))
                        .show(cases));
    }

    private void arrange(List<Long> ids) {
        var before = Map.copyOf(holders);
        holders.values().forEach(this::remove);
        holders.clear();
        for (var id : ids) {
            var holder = before.getOrDefault(id, new Holder());
            holders.put(id, holder);
            add(holder);
        }
    }

    private static long holderId(HeldCase held) {
        return Objects.requireNonNull(held.row().holderId());
    }

    /** One reviewer; the cases are drawn when they are opened. */
    private final class Holder extends Details {

        private final HeldTable table = new HeldTable(words, handOver);
        private List<HeldCase> cases = List.of();

        Holder() {
            addClassName("gh-holder");
            add(table);
            addOpenedChangeListener(changed -> drawCases());
        }

        void show(List<HeldCase> held) {
            if (!held.equals(cases)) {
                cases = held;
                var oldest = held.getFirst();
                var ends = held.stream()
                        .map(one -> one.row().leaseUntil())
                        .filter(Objects::nonNull)
                        .min(java.util.Comparator.naturalOrder());
                setSummaryText(getTranslation(
                        "oversight.held.holder",
                        oldest.row().holderName(),
                        held.size(),
                        OversightWords.clock(oldest.claimedAt()).substring(0, 5),
                        ends.map(end -> OversightWords.clock(end).substring(0, 5))
                                .orElse("–")));
                drawCases();
            }
        }

        private void drawCases() {
            if (isOpened()) {
                table.show(cases);
            }
        }
    }
}
