package gatehouse.audit.ui;

import gatehouse.audit.Actor;
import gatehouse.audit.ActorType;
import gatehouse.texts.Texts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the record's own marks read 审计用语; whatever has no words stands as it was written. */
final class AuditWords {

    private static final Pattern SUBJECT = Pattern.compile("([a-z]+):([0-9]+)");
    private static final Pattern FROM = Pattern.compile("from ([0-9a-fA-F:.]+)");
    private static final Pattern ROUND = Pattern.compile("round ([0-9]+)");

    private final Texts texts;
    private final Locale language;

    AuditWords(Texts texts, Locale language) {
        this.texts = texts;
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

    String detail(@Nullable String detail) {
        if (detail == null) {
            return "";
        }
        Matcher from = FROM.matcher(detail);
        if (from.matches()) {
            return texts.in(language, "audit.from", from.group(1));
        }
        Matcher round = ROUND.matcher(detail);
        return round.matches() ? texts.in(language, "audit.round", round.group(1)) : subject(detail);
    }
}
