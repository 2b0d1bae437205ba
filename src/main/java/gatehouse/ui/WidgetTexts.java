package gatehouse.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.upload.UploadI18N;
import gatehouse.texts.Texts;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words inside bought-in widgets 控件文案: date picker, upload, confirmation. */
@Component
public class WidgetTexts {

    private final Texts texts;

    WidgetTexts(Texts texts) {
        this.texts = texts;
    }

    public DatePickerI18n datePicker(Locale language) {
        // 11月, as in the field itself, not 十一月
        var months = Locale.CHINESE.getLanguage().equals(language.getLanguage())
                ? TextStyle.SHORT_STANDALONE
                : TextStyle.FULL_STANDALONE;
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(months, language))
                        .toList())
                .setWeekdays(days(language, TextStyle.FULL_STANDALONE))
                .setWeekdaysShort(days(language, TextStyle.NARROW_STANDALONE))
                .setFirstDayOfWeek(1)
                .setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d")
                .setToday(text(language, "ui.date.today"))
                .setCancel(text(language, "ui.cancel"));
    }

    public UploadI18N upload(Locale language) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(text(language, "ui.upload.choose"))
                        .setMany(text(language, "ui.upload.choose-many")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(text(language, "ui.upload.drop"))
                        .setMany(text(language, "ui.upload.drop-many")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text(language, "ui.upload.too-many"))
                        .setFileIsTooBig(text(language, "ui.upload.too-big"))
                        .setIncorrectFileType(text(language, "ui.upload.wrong-type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text(language, "ui.upload.connecting"))
                                .setStalled(text(language, "ui.upload.stalled"))
                                .setProcessing(text(language, "ui.upload.processing"))
                                .setHeld(text(language, "ui.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text(language, "ui.upload.remaining"))
                                .setUnknown(text(language, "ui.upload.remaining-unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text(language, "ui.upload.unavailable"))
                                .setUnexpectedServerError(text(language, "ui.upload.failed"))
                                .setForbidden(text(language, "ui.upload.forbidden"))
                                .setFileTooLarge(text(language, "ui.upload.too-big"))))
                .setFile(new UploadI18N.File()
                        .setRetry(text(language, "ui.upload.retry"))
                        .setStart(text(language, "ui.upload.start"))
                        .setRemove(text(language, "ui.upload.remove")))
                .setUnits(List.of("B", "KB", "MB", "GB"));
    }

    /** Asks before something that cannot be taken back. */
    public ConfirmDialog confirm(
            Locale language, String question, String consequence, String verb, Runnable confirmed) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setConfirmText(verb);
        dialog.setCancelable(true);
        dialog.setCancelText(text(language, "ui.cancel"));
        dialog.addConfirmListener(confirmation -> confirmed.run());
        return dialog;
    }

    private String text(Locale language, String key) {
        return texts.in(language, key);
    }

    private static List<String> days(Locale language, TextStyle style) {
        // the widget's week starts with Sunday
        return java.util.stream.IntStream.range(0, 7)
                .mapToObj(index -> DayOfWeek.SUNDAY.plus(index).getDisplayName(style, language))
                .toList();
    }
}
