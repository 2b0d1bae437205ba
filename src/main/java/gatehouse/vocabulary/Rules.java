package gatehouse.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The checks of one group in the order of the spec: the first that a value breaks is the reason. */
record Rules(String group, List<Rule> rules) {

    /** One check: the reason it gives and the values it refuses. */
    record Rule(String reason, Predicate<String> refuses) {}

    static final Rule NOT_EMPTY = refuseIf("EMPTY", String::isEmpty);

    static Rules of(String group, Rule... rules) {
        return new Rules(group, List.of(rules));
    }

    static Rule refuseIf(String reason, Predicate<String> refuses) {
        return new Rule(reason, refuses);
    }

    /** Refuses what does not match as a whole; a class such as {@code [0-9]} is ASCII only, as the spec asks. */
    static Rule refuseUnless(String reason, String pattern) {
        return new Rule(reason, Pattern.compile(pattern).asMatchPredicate().negate());
    }

    static Rule refuseUnless(String reason, Predicate<String> allows) {
        return new Rule(reason, allows.negate());
    }

    static Rule length(int least, int most) {
        return refuseIf("LENGTH", value -> NormalForm.length(value) < least || NormalForm.length(value) > most);
    }

    List<String> reasons() {
        return rules.stream().map(Rule::reason).toList();
    }

    Optional<String> firstBroken(String value) {
        for (Rule rule : rules) {
            if (rule.refuses().test(value)) {
                return Optional.of(rule.reason());
            }
        }
        return Optional.empty();
    }

    boolean allow(String value) {
        return firstBroken(value).isEmpty();
    }

    <T> Checked<T> check(String value, Function<String, T> accepted) {
        return check(value, accepted, _ -> List.of());
    }

    <T> Checked<T> check(String value, Function<String, T> accepted, Function<T, List<String>> warnings) {
        Optional<String> broken = firstBroken(value);
        if (broken.isPresent()) {
            return Checked.refused(group, broken.get());
        }
        T made = accepted.apply(value);
        return Checked.accepted(made, warnings.apply(made));
    }

    /** For constructors: what is refused does not exist. The value itself stays out of the message, it may be personal. */
    void require(String value) {
        firstBroken(value).ifPresent(reason -> {
            throw new IllegalArgumentException("Refused by " + group + ": " + reason);
        });
    }
}
