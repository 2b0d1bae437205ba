package gatehouse.oversight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import gatehouse.oversight.Csv;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;

/** The link that exports a table 导出: what it holds when it is pressed. */
class Export extends Anchor {

    Export(String fileName, String table, Supplier<? extends List<? extends List<?>>> rows) {
        super(
                DownloadHandler.fromInputStream(asked -> {
                    var file = Csv.of(rows.get());
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), fileName + ".csv", Csv.CONTENT_TYPE, file.length);
                }),
                "");
        setText("CSV");
        addClassName("gh-export");
        setTitle(getTranslation("oversight.export", table));
        setAriaLabel(getTranslation("oversight.export", table));
        getElement().setAttribute("download", fileName + ".csv");
    }
}
