package gatehouse.access;

import gatehouse.audit.DetailCodes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The roles 角色 that were given to an account, in the words of the record. */
@Component
class RolesInAudit implements DetailCodes {

    @Override
    public Optional<String> labelKey(String action, String code) {
        return action.startsWith("staff.") && Role.OF_STAFF.contains(code)
                ? Optional.of("access.role." + code)
                : Optional.empty();
    }
}
