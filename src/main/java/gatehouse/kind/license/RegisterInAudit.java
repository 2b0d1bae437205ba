package gatehouse.kind.license;

import gatehouse.audit.DetailCodes;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the business register found 工商登记核对结果, in the words of the record. */
@Component
class RegisterInAudit implements DetailCodes {

    private static final Set<String> FINDINGS = Set.of("AGREES", "DIFFERS", "NOT_FOUND");

    @Override
    public Optional<String> labelKey(String action, String code) {
        return action.equals("license.register-answered") && FINDINGS.contains(code)
                ? Optional.of("license.register." + code)
                : Optional.empty();
    }
}
