package gatehouse.supplier;

import gatehouse.vocabulary.MemberName;
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

/** 供应商: an account of an enterprise, of the portal or of a platform. */
@Entity
@Table(name = "supplier")
final class Supplier {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private String memberName;

    private @Nullable String passwordHash;

    /** Sealed; its fingerprint beside it. */
    @Column(nullable = false)
    private byte[] mobile;

    @Column(nullable = false)
    private byte[] mobileHash;

    /** Sealed. */
    private byte @Nullable [] contactName;

    private @Nullable String companyName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TradeRole tradeRole;

    private @Nullable Long platformClientId;

    @Column(nullable = false)
    private boolean enabled;

    private @Nullable String locale;

    private @Nullable String colorScheme;

    @Column(nullable = false)
    private Instant registeredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    private Supplier() {}

    Supplier(
            MemberName memberName,
            @Nullable String passwordHash,
            byte[] mobile,
            byte[] mobileHash,
            Profile profile,
            @Nullable Long platformClientId,
            Instant registeredAt) {
        this.memberName = memberName.value();
        this.passwordHash = passwordHash;
        this.mobile = mobile;
        this.mobileHash = mobileHash;
        this.contactName = profile.contactName();
        this.companyName = profile.companyName();
        this.tradeRole = profile.tradeRole();
        this.platformClientId = platformClientId;
        this.enabled = true;
        this.registeredAt = registeredAt;
    }

    SupplierId id() {
        return new SupplierId(Objects.requireNonNull(id));
    }

    MemberName memberName() {
        return new MemberName(memberName);
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    byte[] sealedMobile() {
        return mobile;
    }

    byte[] mobileHash() {
        return mobileHash;
    }

    Optional<byte[]> sealedContactName() {
        return Optional.ofNullable(contactName);
    }

    Optional<String> companyName() {
        return Optional.ofNullable(companyName);
    }

    TradeRole tradeRole() {
        return tradeRole;
    }

    Optional<Long> platformClientId() {
        return Optional.ofNullable(platformClientId);
    }

    boolean isEnabled() {
        return enabled;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /** What it said of itself; the name of its contact sealed. */
    record Profile(byte @Nullable [] contactName, @Nullable String companyName, TradeRole tradeRole) {}
}
