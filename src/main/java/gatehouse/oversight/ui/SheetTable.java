package gatehouse.oversight.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import gatehouse.oversight.ui.Sheet.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws a {@link Sheet} as a table that everybody can read 统计表格; a change draws only the cells that differ. */
class SheetTable extends NativeTable {

    private final List<List<HtmlContainer>> drawn = new ArrayList<>();
    private @Nullable Sheet shown;

    SheetTable() {
        addClassName("gh-sheet");
    }

    void show(Sheet sheet) {
        var before = shown;
        if (sheet.equals(before)) {
            return;
        }
        if (before == null || !before.isShapedLike(sheet)) {
            build(sheet);
            before = null;
        }
        setCaptionText(sheet.caption());
        fill(0, sheet.heads(), before == null ? null : before.heads());
        for (int i = 0; i < sheet.lines().size(); i++) {
            fill(
                    i + 1,
                    sheet.lines().get(i).cells(),
                    before == null ? null : before.lines().get(i).cells());
        }
        shown = sheet;
    }

    private void build(Sheet sheet) {
        removeAll();
        drawn.clear();
        var head = new NativeTableRow();
        getHead().add(head);
        drawn.add(sheet.heads().stream().map(cell -> header(head, "col")).toList());
        for (var line : sheet.lines()) {
            var row = new NativeTableRow();
            row.setClassName("gh-sum", line.sum());
            getBody().add(row);
            drawn.add(cells(row, line.cells().size()));
        }
    }

    private static List<HtmlContainer> cells(NativeTableRow row, int count) {
        var cells = new ArrayList<HtmlContainer>();
        cells.add(header(row, "row"));
        for (int i = 1; i < count; i++) {
            var cell = new NativeTableCell();
            row.add(cell);
            cells.add(cell);
        }
        return cells;
    }

    private static HtmlContainer header(NativeTableRow row, String scope) {
        var header = new NativeTableHeaderCell();
        header.getElement().setAttribute("scope", scope);
        row.add(header);
        return header;
    }

    private void fill(int line, List<Cell> cells, @Nullable List<Cell> before) {
        for (int i = 0; i < cells.size(); i++) {
            if (before == null || !before.get(i).equals(cells.get(i))) {
                fill(drawn.get(line).get(i), cells.get(i), getLocale());
            }
        }
    }

    private static void fill(HtmlContainer place, Cell cell, Locale language) {
        place.setClassName(cell.looks());
        var title = cell.title();
        if (title == null) {
            place.getElement().removeAttribute("title");
        } else {
            place.getElement().setAttribute("title", title);
        }
        var link = cell.link();
        var standing = place.getChildren().findFirst();
        if (link != null && standing.isPresent() && standing.get() instanceof Anchor anchor) {
            // the same link stays where it is, and keeps the focus
            anchor.setHref(link);
            anchor.setText(cell.shown(language));
        } else {
            place.removeAll();
            if (link == null) {
                place.setText(cell.shown(language));
            } else {
                place.setText("");
                place.add(new Anchor(link, cell.shown(language)));
            }
        }
    }
}
