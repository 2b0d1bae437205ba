package gatehouse.access;

/** The doors 入口: people sign in at one of two, machines show a token. */
public enum Door {
    STAFF,
    SUPPLIER
}
