package gatehouse.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The checks of one group in the order of the spec: the first that a value breaks is the reason.
 *
 * @param rules of the value as it is
 * @param form of the value, which the checks behind judge
 * @param onForm made from the value once for all of them
 */
record Rules(String group, List<Rule> rules, UnaryOperator<String> form, List<Rule> onForm) {

    /** One check: the reason it gives and the values it refuses. */
    record Rule(String reason, Predicate<String> refuses) {}

    static final Rule NOT_EMPTY = refuseIf("EMPTY", String::isEmpty);

    static Rules of(String group, Rule... rules) {
        return new Rules(group, List.of(rules), UnaryOperator.identity(), List.of());
    }

    /** And behind them, checks of a form of the value. */
    Rules on(UnaryOperator<String> form, Rule... onForm) {
        return new Rules(group, rules, form, List.of(onForm));
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
        return Stream.concat(rules.stream(), onForm.stream()).map(Rule::reason).toList();
    }

    Optional<String> firstBroken(String value) {
        Optional<String> broken = firstBroken(rules, value);
        return broken.isPresent() || onForm.isEmpty() ? broken : firstBroken(onForm, form.apply(value));
    }

    private static Optional<String> firstBroken(List<Rule> rules, String value) {
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
