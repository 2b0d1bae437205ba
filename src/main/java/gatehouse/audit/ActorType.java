package gatehouse.audit;

/** The kinds of actors 操作人类型. */
public enum ActorType {
    STAFF,
    SUPPLIER,
    PLATFORM,
    SYSTEM
}
