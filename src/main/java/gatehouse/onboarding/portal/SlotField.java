package gatehouse.onboarding.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import gatehouse.document.Scan;
import gatehouse.document.UploadRefused;
import gatehouse.onboarding.ScanSlot;
import gatehouse.texts.Texts;
import gatehouse.ui.WidgetTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The place of one picture 上传位: what is wanted, its upload with progress, and what is there now. */
public class SlotField extends Composite<Div> {

    private static final double MEBIBYTE = 1 << 20;
    private static final int PREVIEW_WIDTH = 480;

    private final transient FormDraft draft;
    private final transient ScanSlot slot;
    private final transient Taker taker;
    private final transient Texts texts;
    private final Upload upload;
    private final Button choose = new Button();
    private final Div shown = new Div();
    private final Paragraph wrong = new Paragraph();
    private final Paragraph same = new Paragraph();
    private transient @Nullable Scan present;
    private transient Runnable changed = () -> {};
    private @Nullable ReviewerNote note;

    /** Who takes a file in: the service, which checks and counts for itself. */
    @FunctionalInterface
    interface Taker {

        Scan take(String slot, String fileName, InputStream content);
    }

    SlotField(FormDraft draft, ScanSlot slot, @Nullable Scan present, Taker taker, Texts texts, WidgetTexts widgets) {
        this.draft = draft;
        this.slot = slot;
        this.taker = taker;
        this.texts = texts;
        this.upload = upload(widgets);
        getContent().addClassName("gh-slot");
        shown.addClassName("gh-slot-shown");
        wrong.addClassName("gh-slot-wrong");
        wrong.getElement().setAttribute("role", "alert");
        getContent().add(title());
        var reasons = draft.reasons(slot.name());
        if (!reasons.isEmpty()) {
            var beside = new ReviewerNote(reasons);
            beside.setCorrected(draft.isChanged(slot.name()));
            getContent().addClassName("gh-form-wrong");
            getContent().add(beside);
            note = beside;
        }
        same.addClassNames("gh-advice", "gh-tone-due");
        same.getElement().setAttribute("role", "status");
        getContent().add(advice(), shown, same, upload, wrong);
        wrong.setVisible(false);
        same.setVisible(false);
        show(present);
    }

    void onChange(Runnable compare) {
        changed = compare;
    }

    String label() {
        return getTranslation(slot.labelKey());
    }

    /** Whether the very same picture is in both. */
    boolean shows(SlotField other) {
        return present != null
                && other.present != null
                && !present.sha256().isEmpty()
                && present.sha256().equals(other.present.sha256());
    }

    /** Says that another place has the same picture; none: nothing is said. */
    void isSameAs(@Nullable String other) {
        same.setVisible(other != null);
        same.setText(other == null ? "" : getTranslation("onboarding.upload.same", other));
    }

    private H2 title() {
        var label = label();
        return new H2(slot.required() ? label : getTranslation("onboarding.upload.optional", label));
    }

    /** Says what is wrong with the place, as the service would. */
    void refuse(String messageKey, List<String> arguments) {
        refuse(getTranslation(messageKey, arguments.toArray()));
    }

    private void refuse(String words) {
        wrong.setText(words);
        wrong.setVisible(true);
    }

    private Component advice() {
        var advice = new Div();
        advice(advice, "good");
        advice(advice, "bad");
        return advice;
    }

    private void advice(Div advice, String which) {
        var key = slot.labelKey() + "." + which;
        if (texts.has(getLocale(), key)) {
            var words = new Paragraph(getTranslation(key));
            words.addClassNames("gh-advice", "gh-tone-" + which);
            advice.add(words);
        }
    }

    private Upload upload(WidgetTexts widgets) {
        var file = new Upload((UploadHandler) this::receive);
        var words = widgets.upload(getLocale());
        words.getError()
                .setFileIsTooBig(getTranslation(
                        "document.upload.TOO_LARGE", String.valueOf(slot.rule().maximumMebibytes())));
        file.setI18n(words);
        file.setUploadButton(choose);
        file.setMaxFileSize(Math.toIntExact(slot.maximumBytes()));
        file.setAcceptedFileTypes(
                "image/jpeg", "image/png", "image/bmp", "image/gif", ".jpg", ".jpeg", ".png", ".bmp", ".gif");
        file.addFileRejectedListener(refused -> refuse(refused.getErrorMessage()));
        return file;
    }

    /** On the request's own thread, outside the session's lock: a slow upload holds nobody up. */
    private void receive(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (InputStream content = event.getInputStream()) {
            var scan = taker.take(slot.name(), event.getFileName(), content);
            later(ui, () -> keep(scan));
        } catch (UploadRefused refused) {
            event.reject(refused.code());
            later(ui, () -> {
                upload.clearFileList();
                refuse(refused.messageKey(), refused.arguments());
            });
        } catch (UncheckedIOException broken) {
            throw Objects.requireNonNull(broken.getCause());
        }
    }

    private static void later(UI ui, Runnable work) {
        try {
            ui.access(work::run);
        } catch (UIDetachedException left) {
            // the page was left while it was uploaded: nobody waits for it
            return;
        }
    }

    private void keep(Scan scan) {
        draft.attach(slot.name(), scan.id());
        upload.clearFileList();
        wrong.setVisible(false);
        show(scan);
        changed.run();
    }

    private void remove() {
        draft.remove(slot.name());
        show(null);
        changed.run();
    }

    private void show(@Nullable Scan scan) {
        present = scan;
        shown.removeAll();
        shown.setVisible(scan != null);
        choose.setText(getTranslation(scan == null ? "onboarding.upload.choose" : "onboarding.upload.replace"));
        choose.setAriaLabel(getTranslation(
                scan == null ? "onboarding.upload.choose-of" : "onboarding.upload.replace-of",
                getTranslation(slot.labelKey())));
        if (note != null) {
            note.setCorrected(draft.isChanged(slot.name()));
        }
        if (scan != null) {
            shown.add(preview(scan), facts(scan));
        }
    }

    private Component preview(Scan scan) {
        var address = "scans/" + scan.id().value() + "/preview";
        var picture =
                new Anchor(address, new Image(address + "?width=" + PREVIEW_WIDTH, getTranslation(slot.labelKey())));
        picture.setTarget("_blank");
        return picture;
    }

    private Component facts(Scan scan) {
        var name = new Span(scan.fileName());
        name.addClassName("gh-slot-name");
        var remove = new Button(getTranslation("onboarding.upload.remove"), pressed -> remove());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("onboarding.upload.remove-of", getTranslation(slot.labelKey())));
        var facts = new Div(
                name,
                new Span(getTranslation(
                        "onboarding.upload.size", mebibytes(scan.size()), scan.width() + " × " + scan.height())));
        slot.rule().warnings(scan.size()).forEach(warning -> facts.add(warning(warning)));
        facts.add(remove);
        facts.addClassName("gh-slot-facts");
        return facts;
    }

    private Component warning(String code) {
        var words = new Span(getTranslation("document.warning." + code));
        words.addClassNames("gh-advice", "gh-tone-due");
        return words;
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.2f", bytes / MEBIBYTE);
    }
}
