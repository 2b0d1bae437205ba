package gatehouse.review;

import gatehouse.audit.DetailCodes;
import gatehouse.vocabulary.KindCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The reasons of decisions 驳回原因 and the queues 审核队列 that were given to an account, in the words of the record. */
@Component
class CodesInAudit implements DetailCodes {

    private static final Set<String> GIVING_REASONS = Arrays.stream(ReviewStep.values())
            .filter(ReviewStep::givesReasons)
            .map(ReviewStep::auditAction)
            .collect(Collectors.toUnmodifiableSet());

    private final ReviewKinds kinds;

    CodesInAudit(ReviewKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public Optional<String> labelKey(String action, String code) {
        if (GIVING_REASONS.contains(action)) {
            return kinds.all().stream()
                    .flatMap(kind -> kinds.known(kind, code).stream())
                    .map(CatalogueReason::labelKey)
                    .findFirst();
        }
        return action.startsWith("staff.")
                        && kinds.all().stream().map(KindCode::value).anyMatch(code::equals)
                ? Optional.of("kind." + code + ".label")
                : Optional.empty();
    }
}
