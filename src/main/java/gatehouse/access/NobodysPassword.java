package gatehouse.access;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The hash of a password that nobody knows 无主密码: what is typed is compared with it where an account is unknown or has no
 * password, so that the answer takes as long as any other. Made when it is first wanted: making it is as slow as comparing.
 */
@Component
public class NobodysPassword {

    private final Supplier<String> hash;

    NobodysPassword(PasswordEncoder passwords) {
        this.hash = SingletonSupplier.of(
                () -> Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString())));
    }

    public String hash() {
        return hash.get();
    }
}
