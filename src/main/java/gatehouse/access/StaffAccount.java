package gatehouse.access;

import gatehouse.access.AccessRefused.Cause;
import gatehouse.vocabulary.KindCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The account of a member of staff 员工账号. */
@Entity
@Table(name = "staff_account")
final class StaffAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String displayName;
    private String passwordHash;
    private boolean enabled;
    private boolean mustChangePassword;
    private Instant createdAt;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_queue", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "kind")
    private Set<String> queues = new HashSet<>();

    @SuppressWarnings("NullAway") // filled by JPA
    private StaffAccount() {}

    StaffAccount(Username username, String passwordHash, boolean mustChangePassword, StaffDuties duties, Instant now) {
        this.username = username.value();
        this.displayName = duties.displayName();
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.enabled = true;
        this.createdAt = now;
        assign(duties);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    void assign(StaffDuties duties) {
        displayName = duties.displayName();
        replace(roles, duties.roles());
        replace(queues, duties.queues().stream().map(KindCode::value).collect(Collectors.toSet()));
    }

    /** Only what differs: the rows that stay are not written again. */
    private static void replace(Set<String> kept, Set<String> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    void resetPassword(String hash) {
        passwordHash = hash;
        mustChangePassword = true;
    }

    void changePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
    }

    /** Refuses a change that was begun on an older state of the account. */
    void requireVersion(long seen) {
        if (version != seen) {
            throw new AccessRefused(Cause.CHANGED_MEANWHILE);
        }
    }

    SignedIn signedIn() {
        return new SignedIn(
                Door.STAFF,
                id(),
                username,
                displayName,
                passwordHash,
                enabled,
                mustChangePassword,
                Set.copyOf(roles),
                kinds());
    }

    StaffRow row() {
        return new StaffRow(
                id(),
                version,
                username,
                enabled,
                mustChangePassword,
                createdAt,
                new StaffDuties(displayName, roles, kinds()));
    }

    Colleague colleague() {
        return new Colleague(id(), username, displayName);
    }

    private Set<KindCode> kinds() {
        return new TreeSet<>(queues).stream().map(KindCode::new).collect(Collectors.toUnmodifiableSet());
    }
}
