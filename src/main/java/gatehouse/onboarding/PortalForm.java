package gatehouse.onboarding;

import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Map;

/**
 * How a kind shows in the supplier portal 门户入口: what stands on its card, and its form, described page by page. One bean
 * a kind that suppliers open there.
 */
public interface PortalForm {

    KindCode code();

    /** Where the form is filled in: {@code portal/} and one word, such as {@code portal/license}. */
    String path();

    /** What it is good for, in one sentence. */
    String purposeKey();

    /** What to have at hand 所需材料, one text each. */
    List<String> materialKeys();

    /** What follows an approval. */
    String nextKey();

    /** What is to be filled in, in order. */
    List<FormPage> pages();

    /** What is chosen beforehand in a fresh form. */
    default Map<String, String> chosenBeforehand() {
        return Map.of();
    }

    /** The answers of the manual 温馨提示 to who fills it in, one text each. */
    default List<String> adviceKeys() {
        return List.of();
    }

    /** How long a review takes, in words. */
    default String promiseKey() {
        return "onboarding.form.promise";
    }
}
