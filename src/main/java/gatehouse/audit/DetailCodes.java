package gatehouse.audit;

import java.util.Optional;

/** What the codes in the details of the record mean 说明中的代码: implemented above, by those who write them. */
public interface DetailCodes {

    /** The key of the words for a code that was written down with an action; none where it is not theirs. */
    Optional<String> labelKey(String action, String code);
}
