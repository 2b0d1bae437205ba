package gatehouse.ui;

import com.vaadin.flow.component.UI;
import gatehouse.texts.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sets the clock of a page 页面时钟 by the server's, with the business time around it and the words to count in. */
@Component
class PageClock {

    /** Told by whoever moves the clock or changes the calendar. */
    static final Set<String> TOPICS = Set.of("clock", "calendar");

    private static final List<String> WORDS = List.of(
            "left",
            "left-latest",
            "over",
            "days",
            "hours",
            "minutes",
            "less-than-a-minute",
            "lease-ended",
            "band-on-time",
            "band-due-today",
            "band-promise-missed",
            "band-overdue",
            "cut-off-in",
            "cut-off-past",
            "day-off",
            "scan-loading",
            "scan-failed",
            "scan-retry",
            "scan-original",
            "zoom-in",
            "zoom-out",
            "rotate",
            "fit",
            "full-size",
            "scan-none",
            "pictures",
            "keys",
            "keys-more");

    private final Clock clock;
    private final Texts texts;
    private final ObjectProvider<BusinessDay> day;
    private final JsonMapper json = JsonMapper.builder().build();

    PageClock(Clock clock, Texts texts, ObjectProvider<BusinessDay> day) {
        this.clock = clock;
        this.texts = texts;
        this.day = day;
    }

    void set(UI ui) {
        ui.getPage()
                .executeJs(
                        "window.gatehouseSetting = JSON.parse($0); window.gatehouse?.set(window.gatehouseSetting)",
                        json.writeValueAsString(setting(ui.getLocale())));
    }

    private Map<String, Object> setting(Locale language) {
        var setting = new LinkedHashMap<String, Object>();
        var known = day.getIfAvailable();
        if (known == null) {
            setting.put("now", clock.millis());
        } else {
            var now = known.now();
            setting.put("now", now.at().toEpochMilli());
            setting.put("businessDay", now.businessDay());
            setting.put(
                    "spans",
                    now.spans().stream()
                            .map(span -> List.of(span.from(), span.until()))
                            .toList());
            Instant cutOff = now.cutOff();
            if (cutOff != null) {
                setting.put("cutOff", cutOff.toEpochMilli());
            }
        }
        setting.put("words", words(language));
        return setting;
    }

    private Map<String, String> words(Locale language) {
        var words = new LinkedHashMap<String, String>();
        WORDS.forEach(word -> words.put(word, texts.in(language, "ui.page." + word)));
        return words;
    }
}
