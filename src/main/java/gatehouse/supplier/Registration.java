package gatehouse.supplier;

import org.jspecify.annotations.Nullable;

/**
 * What a new supplier gives 注册资料 (spec A.3, its first part), as typed.
 *
 * @param password none for a supplier that a platform registers: it signs in after a reset by SMS
 */
public record Registration(
        @Nullable String memberName,
        @Nullable String password,
        @Nullable String mobile) {}
