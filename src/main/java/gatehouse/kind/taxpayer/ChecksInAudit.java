package gatehouse.kind.taxpayer;

import gatehouse.audit.DetailCodes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an online check of an invoice came to 在线验证结果, in the words of the record. */
@Component
class ChecksInAudit implements DetailCodes {

    static final String ACTION = "taxpayer.checked";
    static final String PROVEN = "PROVEN";
    static final String NOT_PROVEN = "NOT_PROVEN";

    @Override
    public Optional<String> labelKey(String action, String code) {
        return action.equals(ACTION) && (code.equals(PROVEN) || code.equals(NOT_PROVEN))
                ? Optional.of("taxpayer.checked." + code)
                : Optional.empty();
    }
}
