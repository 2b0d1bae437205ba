package gatehouse.review;

import gatehouse.onboarding.ApplicationId;
import gatehouse.vocabulary.KindCode;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/**
 * The cases, locked before they are changed. Plain SQL where a lock is taken: the two databases share no other way to skip
 * what is locked, and the claim must walk along its index.
 */
@Repository
class ReviewCases {

    private static final String HEAD = """
            SELECT * FROM review_case WHERE kind = ?1 AND state = 'WAITING'
            ORDER BY due, application_id LIMIT 1 FOR UPDATE SKIP LOCKED""";

    private static final String ONE = "SELECT * FROM review_case WHERE application_id = ?1 FOR UPDATE";

    private static final String LAPSED = """
            SELECT * FROM review_case WHERE lease_until <= ?1
            ORDER BY lease_until LIMIT 100 FOR UPDATE SKIP LOCKED""";

    private static final String HELD =
            "SELECT * FROM review_case WHERE holder_id = ?1 AND state = 'CLAIMED' ORDER BY application_id FOR UPDATE";

    private final EntityManager entities;

    ReviewCases(EntityManager entities) {
        this.entities = entities;
    }

    /** No select before the insert: the id is the application's. */
    void insert(ReviewCase opened) {
        entities.persist(opened);
    }

    /** The most urgent waiting case of a queue that nobody is just taking; one queue a query, or the locks spread. */
    Optional<ReviewCase> lockHead(KindCode kind) {
        return query(HEAD, kind.value()).stream().findFirst();
    }

    ReviewCase lock(ApplicationId id) {
        return findLocked(id).orElseThrow(() -> new ReviewRefused(ReviewRefused.Cause.NO_SUCH_CASE, null));
    }

    Optional<ReviewCase> findLocked(ApplicationId id) {
        return query(ONE, id.value()).stream().findFirst();
    }

    /** Up to a hundred cases whose lease has run out and that nobody is just changing. */
    List<ReviewCase> lockLapsed(Instant now) {
        return query(LAPSED, now);
    }

    List<ReviewCase> lockHeldBy(long staffId) {
        return query(HELD, staffId);
    }

    Optional<ReviewCase> find(ApplicationId id) {
        return Optional.ofNullable(entities.find(ReviewCase.class, id.value()));
    }

    @SuppressWarnings("unchecked")
    private List<ReviewCase> query(String sql, Object parameter) {
        return entities.createNativeQuery(sql, ReviewCase.class)
                .setParameter(1, parameter)
                .getResultList();
    }
}
