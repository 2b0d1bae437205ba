package gatehouse.supplier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, Long> {

    Invitation saveAndFlush(Invitation invitation);

    Optional<Invitation> findById(long id);

    @NativeQuery("SELECT * FROM invitation WHERE id = :id AND buyer_id = :buyerId FOR UPDATE")
    Optional<Invitation> lock(long id, long buyerId);

    Optional<Invitation> findByTokenHash(byte[] tokenHash);

    /** Good once: one confirmation at a time. */
    @NativeQuery("SELECT * FROM invitation WHERE token_hash = :tokenHash FOR UPDATE")
    Optional<Invitation> lockByTokenHash(byte[] tokenHash);

    @NativeQuery("SELECT * FROM invitation WHERE mobile_hash = :mobileHash ORDER BY id DESC LIMIT 50 FOR UPDATE")
    List<Invitation> lockByMobileHash(byte[] mobileHash);

    List<Invitation> findByBuyerIdOrderByIdDesc(long buyerId, Limit most);

    /** The one that has so many newer ones after it, if it was sent after the given time. */
    @NativeQuery("""
            SELECT * FROM invitation WHERE buyer_id = :buyerId AND created_at > :since
            ORDER BY created_at DESC LIMIT 1 OFFSET :newer""")
    Optional<Invitation> sentBefore(int newer, long buyerId, Instant since);

    /** Of those to one phone. */
    @NativeQuery("""
            SELECT * FROM invitation
            WHERE buyer_id = :buyerId AND mobile_hash = :mobileHash AND created_at > :since
            ORDER BY created_at DESC LIMIT 1 OFFSET :newer""")
    Optional<Invitation> sentBefore(int newer, long buyerId, byte[] mobileHash, Instant since);
}
