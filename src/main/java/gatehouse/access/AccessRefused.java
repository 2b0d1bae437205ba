package gatehouse.access;

/** Something about an account that cannot be done 操作被拒; the sentence is the text {@code access.refused.<CAUSE>}. */
public class AccessRefused extends RuntimeException {

    private final Cause cause;

    public AccessRefused(Cause cause) {
        super(cause.name());
        this.cause = cause;
    }

    public Cause reason() {
        return cause;
    }

    /** Why not. */
    public enum Cause {
        NOT_A_LOGIN,
        LOGIN_TAKEN,
        NAME_MISSING,
        ROLE_MISSING,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_IS_LOGIN,
        PASSWORD_TOO_UNIFORM,
        PASSWORD_UNCHANGED,
        OLD_PASSWORD_WRONG,
        LAST_ADMINISTRATOR,
        YOURSELF,
        CHANGED_MEANWHILE,
        NO_SUCH_ACCOUNT,
        CLIENT_NAME_MISSING,
        CLIENT_NAME_TAKEN,
        LINK_NOT_VALID
    }
}
