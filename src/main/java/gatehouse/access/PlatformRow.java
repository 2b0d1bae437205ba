package gatehouse.access;

import java.time.Instant;

/** A line of the list of platform clients 平台列表. */
public record PlatformRow(long id, String name, boolean enabled, Instant createdAt) {}
