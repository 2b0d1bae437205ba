package gatehouse.onboarding;

import gatehouse.vocabulary.KindCode;
import java.util.List;

/** How a kind shows in the supplier portal 门户入口. One bean a kind that suppliers open there. */
public interface PortalForm {

    KindCode code();

    /** Where the form is filled in, such as {@code portal/license}. */
    String path();

    /** What it is good for, in one sentence. */
    String purposeKey();

    /** What to have at hand 所需材料, one text each. */
    List<String> materialKeys();

    /** What follows an approval. */
    String nextKey();

    /** Whether something is typed already and not sent. */
    boolean isBegun();
}
