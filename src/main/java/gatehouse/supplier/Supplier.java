package gatehouse.supplier;

import gatehouse.vocabulary.MemberName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
class Supplier {

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
    protected Supplier() {}

    Supplier(
            MemberName memberName,
            @Nullable String passwordHash,
            byte[] mobile,
            byte[] mobileHash,
            @Nullable Long platformClientId,
            Instant registeredAt) {
        this.memberName = memberName.value();
        this.passwordHash = passwordHash;
        this.mobile = mobile;
        this.mobileHash = mobileHash;
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
}
