package gatehouse.access;

import gatehouse.access.AccessRefused.Cause;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a member of staff types to sign in 用户名: small letters, digits, dot, underscore and hyphen. */
public record Username(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{1,31}");

    public Username {
        if (!FORM.matcher(value).matches()) {
            throw new AccessRefused(Cause.NOT_A_LOGIN);
        }
    }

    /** Capitals and spaces around it are forgiven. */
    public static Username typed(String typed) {
        return new Username(folded(typed));
    }

    static String folded(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
