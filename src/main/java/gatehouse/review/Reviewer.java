package gatehouse.review;

import gatehouse.access.SignedIn;

/** Who holds a case or acts on it 审核员. */
record Reviewer(long id, String name) {

    static Reviewer of(SignedIn user) {
        return new Reviewer(user.id(), user.displayName());
    }
}
