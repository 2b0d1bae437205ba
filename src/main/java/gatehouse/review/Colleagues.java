package gatehouse.review;

import gatehouse.vocabulary.KindCode;
import java.util.List;

/** Who works on which queue 同事: answered by the module that keeps the staff accounts. */
interface Colleagues {

    /** The reviewers of a queue who can sign in, by name. */
    List<Reviewer> of(KindCode kind);

    /** Whether the person can sign in and works on the queue. */
    default boolean mayReview(long staffId, KindCode kind) {
        return of(kind).stream().anyMatch(reviewer -> reviewer.id() == staffId);
    }
}
