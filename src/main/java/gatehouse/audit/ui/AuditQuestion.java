package gatehouse.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import gatehouse.audit.ActorNames;
import gatehouse.audit.ActorType;
import gatehouse.audit.ApplicationNumbers;
import gatehouse.audit.AuditFilter;
import gatehouse.audit.AuditFilter.Everything;
import gatehouse.audit.AuditFilter.OfAction;
import gatehouse.audit.AuditFilter.OfActor;
import gatehouse.audit.AuditFilter.OfApplication;
import gatehouse.audit.AuditFilter.OfSubject;
import gatehouse.audit.AuditFilter.Question;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the address of the audit page asks for 审计查询条件, so that a link shows the same. */
record AuditQuestion(By by, String value, @Nullable LocalDate day) {

    private static final Pattern ACTOR = Pattern.compile("(STAFF|SUPPLIER|PLATFORM|SYSTEM):([0-9]{1,18})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    enum By {
        EVERYTHING,
        APPLICATION,
        ACTOR,
        ACTION,
        SUBJECT;

        static By of(String name) {
            return Arrays.stream(values())
                    .filter(by -> by.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(EVERYTHING);
        }
    }

    static AuditQuestion in(QueryParameters parameters) {
        return new AuditQuestion(
                By.of(parameters.getSingleParameter("by").orElse("")),
                parameters.getSingleParameter("value").orElse("").strip(),
                parameters.getSingleParameter("day").flatMap(AuditQuestion::day).orElse(null));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (by != By.EVERYTHING) {
            parameters.put("by", by.name().toLowerCase(java.util.Locale.ROOT));
            parameters.put("value", value);
        }
        if (day != null) {
            parameters.put("day", day.toString());
        }
        return QueryParameters.simple(parameters);
    }

    /** Empty when the value cannot mean anything, such as a login that nobody has. */
    Optional<AuditFilter> filter(ActorNames actors, ApplicationNumbers numbers) {
        return question(actors, numbers).map(question -> new AuditFilter(question, day));
    }

    private Optional<Question> question(ActorNames actors, ApplicationNumbers numbers) {
        return switch (by) {
            case EVERYTHING -> Optional.of(new Everything());
            case APPLICATION ->
                NUMBER.matcher(value).matches()
                        ? Optional.of(new OfApplication(Long.parseLong(value)))
                        : numbers.findId(value).map(OfApplication::new);
            case ACTOR -> actor(actors);
            case ACTION -> Optional.of(new OfAction(value));
            case SUBJECT -> Optional.of(new OfSubject(value));
        };
    }

    private Optional<Question> actor(ActorNames actors) {
        Matcher known = ACTOR.matcher(value);
        if (known.matches()) {
            return Optional.of(new OfActor(ActorType.valueOf(known.group(1)), Long.parseLong(known.group(2))));
        }
        return actors.named(value).stream().findFirst().map(actor -> new OfActor(actor.type(), actor.id()));
    }
}
