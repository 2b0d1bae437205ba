package gatehouse.onboarding;

import gatehouse.audit.DetailCodes;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The steps 开通步骤 that were opened, skipped or suspended, in the words of the record. */
@Component
class StepsInAudit implements DetailCodes {

    @Override
    public Optional<String> labelKey(String action, String code) {
        return action.startsWith("ladder.")
                        && Arrays.stream(Step.values())
                                .anyMatch(step -> step.name().equals(code))
                ? Optional.of("onboarding.step." + code)
                : Optional.empty();
    }
}
