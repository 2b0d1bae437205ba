package gatehouse.audit;

/** Who acts 操作人: a member of staff, a supplier, a platform, or the system itself. */
public record Actor(ActorType type, long id, String name) {

    public static final Actor SYSTEM = new Actor(ActorType.SYSTEM, 0, "system");
}
