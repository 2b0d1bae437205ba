package gatehouse.access;

/** Somebody's account changed 账号变更: what running sessions of that person know is looked up again. */
public record AccountChanged(Door door, long id, String login) {}
