package gatehouse.onboarding;

import gatehouse.vocabulary.KindCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds there are 申请类型一览, as Spring found them. */
@Component
public class Kinds {

    /** By the step it is sent in at; there, what opens the step comes before what is sent in beside it. */
    private static final Comparator<ApplicationKind> LADDER = Comparator.comparing((ApplicationKind kind) ->
                    kind.belongsTo().map(Step::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(kind -> kind.step().isEmpty())
            .thenComparing(kind -> kind.code().value());

    private final Map<KindCode, ApplicationKind> byCode;

    Kinds(List<ApplicationKind> kinds) {
        this.byCode = kinds.stream().collect(Collectors.toMap(ApplicationKind::code, Function.identity()));
    }

    /** In the order of the ladder. */
    public Collection<ApplicationKind> all() {
        return byCode.values().stream().sorted(LADDER).toList();
    }

    public Optional<ApplicationKind> find(KindCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** None where the text is no code of a kind either. */
    public Optional<ApplicationKind> find(String code) {
        return byCode.values().stream()
                .filter(kind -> kind.code().value().equals(code))
                .findFirst();
    }

    public ApplicationKind required(KindCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No such kind: " + code));
    }
}
