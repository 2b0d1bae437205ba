package gatehouse.access;

import gatehouse.access.AccessRefused.Cause;
import java.nio.charset.StandardCharsets;

/** What a password 密码 must be, at both doors: long, of several characters, and not the login. */
public final class PasswordRule {

    public static final int SHORTEST = 10;
    /** What the hash takes in: more would be cut off silently. */
    public static final int MOST_BYTES = 72;

    /** So many different characters, white space not counted. */
    public static final int FEWEST_DIFFERENT = 5;

    private PasswordRule() {}

    /** Refuses a password that will not do for this login. */
    public static void check(String login, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new AccessRefused(Cause.PASSWORD_TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new AccessRefused(Cause.PASSWORD_TOO_LONG);
        }
        if (password.strip().equalsIgnoreCase(login.strip())) {
            throw new AccessRefused(Cause.PASSWORD_IS_LOGIN);
        }
        if (different(password) < FEWEST_DIFFERENT) {
            throw new AccessRefused(Cause.PASSWORD_TOO_UNIFORM);
        }
    }

    private static long different(String password) {
        return password.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .distinct()
                .count();
    }
}
