package gatehouse.audit.ui;

import gatehouse.audit.Actor;
import gatehouse.audit.ActorType;
import gatehouse.audit.DetailCodes;
import gatehouse.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the record's own marks read 审计用语; whatever has no words stands as it was written. */
final class AuditWords {

    private static final Pattern SUBJECT = Pattern.compile("([a-z-]+):([0-9]+)");
    private static final Pattern ABOUT = Pattern.compile("^[a-z-]+:[0-9]+(?= |$)");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");

    /** Details of one form, and the key of the sentence that says them. */
    private static final Map<Pattern, String> FORMS = Map.of(
            Pattern.compile("from ([0-9a-fA-F:.]+)"), "audit.from",
            Pattern.compile("round ([0-9]+)"), "audit.round",
            Pattern.compile("STAFF (.+) from ([0-9a-fA-F:.]+)"), "audit.tried.STAFF",
            Pattern.compile("SUPPLIER (.+) from ([0-9a-fA-F:.]+)"), "audit.tried.SUPPLIER",
            Pattern.compile("delivery ([0-9]+)"), "audit.delivery",
            Pattern.compile("([0-9]+) branches"), "audit.branches",
            Pattern.compile("buyer:([0-9]+) ([0-9.]+) ([0-9]+)"), "audit.credit");

    private final Texts texts;
    private final List<DetailCodes> codes;
    private final Locale language;

    AuditWords(Texts texts, List<DetailCodes> codes, Locale language) {
        this.texts = texts;
        this.codes = codes;
        this.language = language;
    }

    String action(String done) {
        String key = "audit.action." + done;
        return texts.has(language, key) ? texts.in(language, key) : done;
    }

    String actor(Actor actor) {
        return actor.type() == ActorType.SYSTEM ? texts.in(language, "ui.system") : actor.name();
    }

    String subject(String subject) {
        Matcher form = SUBJECT.matcher(subject);
        String key = form.matches() ? "audit.subject." + form.group(1) : "";
        return !key.isEmpty() && texts.has(language, key) ? texts.in(language, key, form.group(2)) : subject;
    }

    String detail(String action, @Nullable String detail) {
        if (detail == null) {
            return "";
        }
        return FORMS.entrySet().stream()
                .flatMap(form -> said(form.getKey(), form.getValue(), detail).stream())
                .findFirst()
                .orElseGet(() -> decoded(action, about(detail)));
    }

    /** What it is about may stand in front of what is said of it. */
    private String about(String detail) {
        return ABOUT.matcher(detail).replaceFirst(about -> Matcher.quoteReplacement(subject(about.group())));
    }

    private Optional<String> said(Pattern form, String key, String detail) {
        Matcher found = form.matcher(detail);
        return found.matches()
                ? Optional.of(texts.in(
                        language,
                        key,
                        IntStream.rangeClosed(1, found.groupCount())
                                .mapToObj(found::group)
                                .toArray()))
                : Optional.empty();
    }

    /** Whatever is no code of this action stays as it was written. */
    private String decoded(String action, String detail) {
        return CODE.matcher(detail).replaceAll(code -> Matcher.quoteReplacement(word(action, code.group())));
    }

    private String word(String action, String code) {
        return codes.stream()
                .flatMap(known -> known.labelKey(action, code).stream())
                .findFirst()
                .map(key -> texts.in(language, key))
                .orElse(code);
    }
}
