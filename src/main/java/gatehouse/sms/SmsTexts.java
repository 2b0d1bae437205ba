package gatehouse.sms;

import gatehouse.texts.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The wording of SMS 短信文案, as the provider will send it: for the preview before a rejection, the outbox and the sandbox. */
@Component
public class SmsTexts {

    /** One SMS holds so many characters, its signature included; a longer one is sent, and paid, as two. */
    public static final int ONE_SMS = 70;

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final String REASON = "reason";
    /** Of S1: whoever has it may confirm the invitation. */
    private static final String CONFIRM_LINK = "confirm";

    private static final int SHORTEST_REASON = 8;
    private static final String HIDDEN = "******";

    private final Texts texts;
    private final SmsSettings settings;

    SmsTexts(Texts texts, SmsSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /** The whole SMS with its signature 【…】, whatever the reader's language: suppliers are told in Chinese. */
    public String render(String template, Map<String, String> parameters) {
        return "【" + settings.signature() + "】"
                + PLACE.matcher(wording(template))
                        .replaceAll(place ->
                                Matcher.quoteReplacement(parameters.getOrDefault(place.group(1), place.group())));
    }

    /** As {@link #render}, but no code and no link that opens a door is shown. */
    String renderForStaff(String template, Map<String, String> parameters) {
        Map<String, String> shown = new HashMap<>(parameters);
        if (SmsTemplate.isSecret(template)) {
            shown.replaceAll((name, value) -> HIDDEN);
        }
        shown.computeIfPresent(CONFIRM_LINK, (name, value) -> HIDDEN);
        return render(template, shown);
    }

    /** Several reasons 多项原因 in the room of one: the first, and how many there are in all. */
    public String reasons(List<String> reasons) {
        String first = reasons.isEmpty() ? "" : withoutFullStop(reasons.getFirst());
        return reasons.size() < 2 ? first : first + "等" + reasons.size() + "项";
    }

    /**
     * The parameters that the template has a place for, the reason cut so that the SMS is one SMS where that leaves enough
     * of it to understand.
     */
    public Map<String, String> fitted(String template, Map<String, String> parameters) {
        Map<String, String> fitted = new HashMap<>(parameters);
        fitted.keySet().retainAll(places(template));
        String reason = fitted.get(REASON);
        int over = length(render(template, fitted)) - ONE_SMS;
        if (reason != null && over > 0) {
            fitted.put(REASON, shortened(reason, length(reason) - over));
        }
        return Map.copyOf(fitted);
    }

    /** Keeps 「等N项」 at the end: that there is more to mend must not be lost. */
    private static String shortened(String reason, int wanted) {
        Matcher more = Pattern.compile("等\\d+项$").matcher(reason);
        String tail = more.find() ? more.group() : "";
        String head = reason.substring(0, reason.length() - tail.length());
        int room = Math.max(wanted, SHORTEST_REASON) - length(tail) - 1;
        if (length(head) <= room || room < 1) {
            return reason;
        }
        return head.substring(0, head.offsetByCodePoints(0, room)) + "…" + tail;
    }

    private Set<String> places(String template) {
        return PLACE.matcher(wording(template))
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toSet());
    }

    private String wording(String template) {
        return texts.in(Locale.SIMPLIFIED_CHINESE, "sms.text." + template);
    }

    private static String withoutFullStop(String reason) {
        return reason.endsWith("。") ? reason.substring(0, reason.length() - 1) : reason;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
