package gatehouse.access;

import gatehouse.access.AccessRefused.Cause;
import gatehouse.vocabulary.KindCode;
import java.util.Set;

/**
 * What an administrator gives to a member of staff 职责.
 *
 * @param displayName how the person is called on screens
 * @param roles of {@link Role}, those of staff only
 * @param queues the review kinds, meaningful for a reviewer
 */
public record StaffDuties(String displayName, Set<String> roles, Set<KindCode> queues) {

    private static final int LONGEST_NAME = 64;

    public StaffDuties {
        displayName = displayName.strip();
        requireName(displayName);
        requireRoles(roles);
        roles = Set.copyOf(roles);
        queues = Set.copyOf(queues);
    }

    public static void requireName(String typed) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new AccessRefused(Cause.NAME_MISSING);
        }
    }

    public static void requireRoles(Set<String> chosen) {
        if (chosen.isEmpty() || !Role.OF_STAFF.containsAll(chosen)) {
            throw new AccessRefused(Cause.ROLE_MISSING);
        }
    }
}
