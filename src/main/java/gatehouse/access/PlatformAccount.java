package gatehouse.access;

import gatehouse.access.AccessRefused.Cause;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The account of a platform client 平台账号. */
@Entity
@Table(name = "platform_client")
final class PlatformAccount {

    private static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;
    private byte[] tokenHash;
    private boolean enabled;
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // filled by JPA
    private PlatformAccount() {}

    PlatformAccount(String name, Token token, Instant now) {
        this.name = name.strip();
        if (this.name.isEmpty() || this.name.length() > LONGEST_NAME) {
            throw new AccessRefused(Cause.CLIENT_NAME_MISSING);
        }
        this.tokenHash = token.hash();
        this.enabled = true;
        this.createdAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String name() {
        return name;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    /** From now on only the new token opens the door. */
    void rotate(Token token) {
        tokenHash = token.hash();
    }

    PlatformClient client() {
        return new PlatformClient(id(), name);
    }

    PlatformRow row() {
        return new PlatformRow(id(), name, enabled, createdAt);
    }
}
