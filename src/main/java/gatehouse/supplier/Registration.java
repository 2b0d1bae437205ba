package gatehouse.supplier;

import org.jspecify.annotations.Nullable;

/**
 * The account that a new supplier wants 账号 (spec A.3), as typed: what it signs in with, and the phone it is reached by.
 *
 * @param password none for a supplier that a platform registers: it signs in after a reset by SMS
 */
public record Registration(
        @Nullable String memberName,
        @Nullable String password,
        @Nullable String mobile) {}
