package gatehouse.calendar;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;

/** The calendar's own words in one language: Chinese, or English for those who read that. */
final class CalendarWords {

    private static final String BUNDLE = "i18n.calendar";

    private final Locale locale;
    private final ResourceBundle texts;

    private CalendarWords(Locale locale) {
        this.locale = locale;
        // without the fallback: the language of the machine is nobody's language here
        texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    static CalendarWords in(Locale reader) {
        return new CalendarWords(
                reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** The words one after the other, with what stands between two of them. */
    String joined(String separatorKey, Collection<String> words) {
        return String.join(texts.getString(separatorKey), words);
    }

    /** 2月13日, with the year where it is not the reader's. */
    String date(LocalDate day, int yearOfReader) {
        return formatted("calendar.date.day", day, yearOfReader);
    }

    /** 2月15日–23日. */
    String range(LocalDate first, LocalDate last, int yearOfReader) {
        if (first.equals(last)) {
            return date(first, yearOfReader);
        }
        if (first.getYear() == last.getYear() && first.getMonth() == last.getMonth()) {
            return text(
                    "calendar.date.within-month",
                    formatted("calendar.date.first-of-month", first, yearOfReader),
                    formatted("calendar.date.last-of-month", last, yearOfReader));
        }
        return text("calendar.date.over-months", date(first, yearOfReader), date(last, yearOfReader));
    }

    /** 周五. */
    String dayOfWeek(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEE", locale));
    }

    /** The calendar's name of a day, in the reader's words where they are known: 国庆、中秋 has two. */
    String name(String dayName) {
        return Arrays.stream(dayName.split("、", -1))
                .map(this::singleName)
                .reduce((one, other) -> text("calendar.day.and", one, other))
                .orElse(dayName);
    }

    private String singleName(String name) {
        var key = "calendar.day." + name;
        return texts.containsKey(key) ? texts.getString(key) : name;
    }

    private String formatted(String key, LocalDate day, int yearOfReader) {
        var pattern = texts.getString(day.getYear() == yearOfReader ? key : key + "-and-year");
        return day.format(DateTimeFormatter.ofPattern(pattern, locale));
    }
}
