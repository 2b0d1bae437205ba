package gatehouse.access;

import java.time.Instant;

/** A line of the list of staff 员工列表. */
public record StaffRow(
        long id,
        long version,
        String username,
        boolean enabled,
        boolean mustChangePassword,
        Instant createdAt,
        StaffDuties duties) {}
