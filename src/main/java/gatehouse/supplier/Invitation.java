package gatehouse.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 邀请: a buyer asks the holder of a phone to confirm that they work together; good once, and for some days. */
@Entity
@Table(name = "invitation")
final class Invitation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long buyerId;

    /** Sealed; its fingerprint beside it. */
    @Column(nullable = false)
    private byte[] mobile;

    @Column(nullable = false)
    private byte[] mobileHash;

    /** Of the link, which itself is only in the SMS. */
    @Column(nullable = false)
    private byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private InvitationState state;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant expiresAt;

    private @Nullable Long joinedSupplierId;

    private @Nullable Instant joinedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    private Invitation() {}

    Invitation(
            SupplierId buyer,
            byte[] mobile,
            byte[] mobileHash,
            byte[] tokenHash,
            Instant createdAt,
            Instant expiresAt) {
        this.buyerId = buyer.value();
        this.mobile = mobile;
        this.mobileHash = mobileHash;
        this.tokenHash = tokenHash;
        this.state = InvitationState.SENT;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    InvitationId id() {
        return new InvitationId(Objects.requireNonNull(id));
    }

    SupplierId buyer() {
        return new SupplierId(buyerId);
    }

    byte[] sealedMobile() {
        return mobile;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Optional<SupplierId> joined() {
        return Optional.ofNullable(joinedSupplierId).map(SupplierId::new);
    }

    Optional<Instant> joinedAt() {
        return Optional.ofNullable(joinedAt);
    }

    InvitationState state(Instant now) {
        return state == InvitationState.SENT && !now.isBefore(expiresAt) ? InvitationState.EXPIRED : state;
    }

    boolean isOpen(Instant now) {
        return state(now) == InvitationState.SENT;
    }

    void join(SupplierId supplier, Instant now) {
        requireOpen(now);
        state = InvitationState.JOINED;
        joinedSupplierId = supplier.value();
        joinedAt = now;
    }

    void cancel(Instant now) {
        requireOpen(now);
        state = InvitationState.CANCELLED;
    }

    private void requireOpen(Instant now) {
        if (!isOpen(now)) {
            throw new IllegalStateException("Invitation " + id + " is " + state(now));
        }
    }
}
