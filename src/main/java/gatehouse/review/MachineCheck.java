package gatehouse.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the machine found out about a field 机器核验, for the reviewer's eyes.
 *
 * @param target the field or scan slot; none where it is about the whole
 * @param messageKey the sentence, in the bundles
 */
public record MachineCheck(@Nullable String target, Verdict verdict, String messageKey, List<String> arguments) {

    /** How a check came out. */
    public enum Verdict {
        FINE,
        LOOK,
        WRONG
    }
}
