package gatehouse.bank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import gatehouse.access.Role;
import gatehouse.bank.BankImport;
import gatehouse.bank.BankImportRefused;
import gatehouse.bank.BankRow;
import gatehouse.bank.Banks;
import gatehouse.bank.BranchRow;
import gatehouse.ui.EmptyState;
import gatehouse.ui.Notices;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.Tone;
import gatehouse.ui.WidgetTexts;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bank directory 银行目录: looked through, and filled from a file. */
@Route(value = "banks", layout = StaffLayout.class)
@Menu(title = "bank.title", order = 75, icon = "vaadin:institution")
@RolesAllowed(Role.ADMINISTRATOR)
class BanksView extends Div implements HasDynamicTitle {

    private static final int MOST_BYTES = 20 << 20;

    private final transient Banks banks;
    private final transient BankImport imports;
    private final ComboBox<BankRow> bank = new ComboBox<>();
    private final TextField branch = new TextField();
    private final Grid<BranchRow> grid = new Grid<>();
    private final UnorderedList wrong = new UnorderedList();

    BanksView(Banks banks, BankImport imports, WidgetTexts widgets) {
        this.banks = banks;
        this.imports = imports;
        addClassName("gh-list-page");
        add(new H1(getTranslation("bank.title")), new Paragraph(getTranslation("bank.explained")));
        var told = new Div(wrong);
        told.getElement().setAttribute("role", "alert");
        add(upload(widgets), told, filters(), grid());
        wrong.addClassName("gh-problems");
        wrong.setVisible(false);
        refresh();
    }

    private Component upload(WidgetTexts widgets) {
        var file = new Upload((UploadHandler) this::receive);
        var words = widgets.upload(getLocale());
        words.getError().setIncorrectFileType(getTranslation("bank.import.TYPE"));
        file.setI18n(words);
        file.setUploadButton(new Button(getTranslation("bank.upload")));
        file.setMaxFileSize(MOST_BYTES);
        file.setAcceptedFileTypes("text/csv", "text/plain", ".csv", ".txt");
        file.addFileRejectedListener(refused -> Notices.refused(refused.getErrorMessage()));
        return file;
    }

    /** On the request's own thread, outside the session's lock: a large file holds nobody up. */
    private void receive(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var content = event.getInputStream()) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                event.reject("TOO_LARGE");
                later(ui, () -> refuse("bank.import.TOO_LARGE"));
                return;
            }
            int loaded = imports.load(text(bytes));
            later(ui, () -> done(loaded));
        } catch (CharacterCodingException anotherEncoding) {
            event.reject("ENCODING");
            later(ui, () -> refuse("bank.import.ENCODING"));
        } catch (BankImportRefused refused) {
            event.reject("REFUSED");
            later(ui, () -> refuse(refused.problems()));
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static void later(UI ui, Runnable work) {
        try {
            ui.access(work::run);
        } catch (UIDetachedException left) {
            // the page was left while it was uploaded: nobody waits for it
            return;
        }
    }

    private void done(int loaded) {
        wrong.removeAll();
        wrong.setVisible(false);
        Notices.done(getTranslation("bank.imported", loaded));
        refresh();
    }

    /** The file as a whole; what was wrong with the lines of another one goes. */
    private void refuse(String key) {
        wrong.removeAll();
        wrong.setVisible(false);
        Notices.refused(getTranslation(key));
    }

    private void refuse(List<BankImportRefused.Problem> problems) {
        wrong.removeAll();
        wrong.setVisible(true);
        problems.forEach(problem -> {
            var line = new ListItem(
                    getTranslation("bank.refused.line", problem.line(), getTranslation(problem.messageKey())));
            line.addClassName(Tone.BAD.className());
            wrong.add(line);
        });
        Notices.refused(getTranslation("bank.refused"));
    }

    private Component filters() {
        bank.setLabel(getTranslation("bank.search.bank"));
        bank.setItemLabelGenerator(BankRow::name);
        bank.setClearButtonVisible(true);
        bank.setItems(query -> banks.search(query.getFilter().orElse("")).banks().stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        bank.addValueChangeListener(chosen -> refresh());
        branch.setLabel(getTranslation("bank.search.branch"));
        branch.setClearButtonVisible(true);
        branch.setValueChangeMode(ValueChangeMode.LAZY);
        branch.addValueChangeListener(typed -> refresh());
        var filters = new Div(bank, branch);
        filters.addClassName("gh-filters");
        return filters;
    }

    private Component grid() {
        grid.addColumn(BranchRow::cnaps)
                .setHeader(getTranslation("bank.field.cnaps"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(BranchRow::name).setHeader(getTranslation("bank.field.branch"));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("bank.none"), getTranslation("bank.none.hint")));
        grid.addClassName("gh-list");
        return grid;
    }

    private void refresh() {
        var chosen = bank.getValue();
        grid.setItems(chosen == null ? List.of() : banks.branches(chosen.id(), branch.getValue()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bank.title");
    }
}
