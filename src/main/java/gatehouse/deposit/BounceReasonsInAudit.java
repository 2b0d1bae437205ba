package gatehouse.deposit;

import gatehouse.audit.DetailCodes;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why a deposit failed 打款失败原因, in the words of the record. */
@Component
class BounceReasonsInAudit implements DetailCodes {

    @Override
    public Optional<String> labelKey(String action, String code) {
        return Arrays.stream(BounceReason.values())
                .filter(reason ->
                        action.equals("deposit.bounced") && reason.name().equals(code))
                .findFirst()
                .map(BounceReason::messageKey);
    }
}
