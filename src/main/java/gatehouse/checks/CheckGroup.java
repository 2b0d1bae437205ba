package gatehouse.checks;

import java.util.function.Function;

/**
 * One group of checks 校验组, named as its vectors are. The module that owns the rule brings its group as a bean; names of
 * fields and codes are those of the vectors, whatever the rule calls them inside.
 */
public interface CheckGroup {

    String name();

    /** What the rule says of an input; what cannot be read, the input remembers. */
    CheckAnswer answer(CheckInput input);

    /** An input that says what there is to say, as JSON. */
    String example();

    /** A group without more to it than its rule. */
    static CheckGroup of(String name, String example, Function<CheckInput, CheckAnswer> rule) {
        return new SimpleGroup(name, example, rule);
    }

    /** A rule under its name. */
    record SimpleGroup(String name, String example, Function<CheckInput, CheckAnswer> rule) implements CheckGroup {

        @Override
        public CheckAnswer answer(CheckInput input) {
            return rule.apply(input);
        }
    }
}
