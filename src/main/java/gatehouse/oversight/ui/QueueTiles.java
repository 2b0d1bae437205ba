package gatehouse.oversight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import gatehouse.oversight.BoardFigures;
import gatehouse.review.RoundList;
import gatehouse.ui.Tone;
import gatehouse.vocabulary.KindCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The top line 当前要事: for each queue the one number that matters now, what misses its time with today. */
class QueueTiles extends Div {

    private final Map<KindCode, Tile> tiles = new LinkedHashMap<>();

    QueueTiles() {
        addClassName("gh-tiles");
    }

    void show(BoardFigures figures, BoardSheets sheets) {
        for (var queue : figures.queues()) {
            var kind = queue.counts().kind();
            tiles.computeIfAbsent(kind, unseen -> added(sheets.words().kind(sheets.language(), kind), kind, sheets))
                    .show(figures.missingToday(kind), queue.counts().overdue(), sheets);
        }
    }

    private Tile added(String name, KindCode kind, BoardSheets sheets) {
        var tile = new Tile(name, kind, sheets.opens());
        add(tile);
        return tile;
    }

    private static final class Tile extends Div {

        private final Anchor number = new Anchor();
        private final Span note = new Span();

        Tile(String name, KindCode kind, boolean opens) {
            addClassName("gh-tile");
            var label = new Span(name);
            label.addClassName("gh-tile-name");
            number.addClassName("gh-tile-number");
            if (opens) {
                number.setHref(RoundAddress.of(new RoundList.MissingToday(kind)));
            }
            note.addClassName("gh-tile-note");
            add(label, number, note);
        }

        void show(long missing, long overdue, BoardSheets sheets) {
            number.setText(Sheet.Cell.number(missing, null).shown(sheets.language()));
            note.setText(sheets.words()
                    .in(sheets.language(), missing == 0 ? "tile.nothing" : "tile.missing", missing, overdue));
            setClassName("gh-tile " + (missing == 0 ? Tone.GOOD : Tone.DUE).className());
        }
    }
}
