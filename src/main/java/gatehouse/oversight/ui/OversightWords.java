package gatehouse.oversight.ui;

import gatehouse.calendar.Band;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.texts.Texts;
import gatehouse.ui.Tone;
import gatehouse.vocabulary.KindCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How the board calls things 看板用语: queues, days, lengths of time. */
@Component
class OversightWords {

    private static final Duration DAY = Duration.ofDays(1);

    private final Texts texts;

    OversightWords(Texts texts) {
        this.texts = texts;
    }

    String in(Locale language, String key, Object... arguments) {
        return texts.in(language, "oversight." + key, arguments);
    }

    String kind(Locale language, KindCode kind) {
        return texts.in(language, "kind." + kind.value() + ".label");
    }

    String band(Locale language, Band band) {
        return texts.in(language, "calendar.band." + band);
    }

    /** 11-24 周二. */
    String day(Locale language, LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("MM-dd EEE", language));
    }

    /** 14:06:09, of Beijing. */
    static String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(at.atZone(BusinessCalendar.ZONE));
    }

    /** 5小时20分: the two greatest units; a day of business time has 24 hours. */
    String length(Locale language, Duration length) {
        var parts = new ArrayList<String>();
        if (length.compareTo(DAY) >= 0) {
            parts.add(in(language, "length.days", length.toDays()));
        }
        if (length.toHoursPart() > 0) {
            parts.add(in(language, "length.hours", length.toHoursPart()));
        }
        if (length.compareTo(DAY) < 0 && length.toMinutesPart() > 0) {
            parts.add(in(language, "length.minutes", length.toMinutesPart()));
        }
        return parts.isEmpty()
                ? in(language, "length.less-than-a-minute")
                : String.join(in(language, "length.gap"), parts);
    }

    static Tone tone(Band band) {
        return switch (band) {
            case ON_TIME -> Tone.CALM;
            case DUE_TODAY -> Tone.DUE;
            case PROMISE_MISSED -> Tone.LATE;
            case OVERDUE -> Tone.BAD;
        };
    }
}
