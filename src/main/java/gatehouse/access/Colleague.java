package gatehouse.access;

/** A member of staff as colleagues name one another 同事. */
public record Colleague(long id, String username, String displayName) {}
