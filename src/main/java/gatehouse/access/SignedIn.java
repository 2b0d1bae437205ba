package gatehouse.access;

import gatehouse.audit.Acting;
import gatehouse.audit.Actor;
import gatehouse.audit.ActorType;
import gatehouse.ui.Named;
import gatehouse.vocabulary.KindCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person who came in by one of the doors 登录人.
 *
 * @param id the id of the staff account or of the supplier
 * @param login what was typed to sign in: the staff username or the 会员名
 * @param displayName how the person is called on screens
 * @param roles of {@link Role}
 * @param queues the review kinds a reviewer may work on
 */
public record SignedIn(
        Door door,
        long id,
        String login,
        String displayName,
        String passwordHash,
        boolean enabled,
        boolean mustChangePassword,
        Set<String> roles,
        Set<KindCode> queues)
        implements UserDetails, Acting, Named {

    @Override
    public Actor actor() {
        return new Actor(door == Door.STAFF ? ActorType.STAFF : ActorType.SUPPLIER, id, displayName);
    }

    /**
     * The same without the password hash, which a session has no use for; a digest of it stays, so that a session can tell
     * that the password is another one now.
     */
    public SignedIn withoutSecret() {
        return new SignedIn(
                door, id, login, displayName, digest(passwordHash), enabled, mustChangePassword, roles, queues);
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    /** Never the password hash. */
    @Override
    public String toString() {
        return door + ":" + id;
    }
}
