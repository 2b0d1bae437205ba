package gatehouse.rest;

import gatehouse.texts.FieldProblem;
import gatehouse.texts.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Puts a problem into the shape of RFC 9457, in the language that the caller asks for, Chinese by default. */
@Component
public class Problems {

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    public ProblemDetail describe(Problem problem, List<FieldProblem> fields, @Nullable String acceptLanguage) {
        Locale language = language(acceptLanguage);
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(problem.type());
        detail.setTitle(texts.in(language, problem.titleKey()));
        detail.setDetail(texts.in(language, problem.detailKey()));
        if (!fields.isEmpty()) {
            detail.setProperty("errors", errors(fields, language));
        }
        return detail;
    }

    private List<FieldError> errors(List<FieldProblem> fields, Locale language) {
        return fields.stream()
                .map(wrong -> new FieldError(
                        wrong.field(),
                        wrong.code(),
                        texts.in(language, wrong.messageKey(), wrong.arguments().toArray())))
                .toList();
    }

    /** The language offered that comes first among those accepted; whoever says nothing reads Chinese. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Texts.offered(null);
        }
        try {
            return Texts.offered(
                    Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.CHINESE, Locale.ENGLISH)));
        } catch (IllegalArgumentException unreadable) {
            return Texts.offered(null);
        }
    }
}
