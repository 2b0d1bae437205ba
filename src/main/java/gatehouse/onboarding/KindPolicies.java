package gatehouse.onboarding;

import gatehouse.calendar.SlaPolicies;
import gatehouse.calendar.SlaPolicy;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Each kind says itself how long its review may take 审核时效. */
@Component
class KindPolicies implements SlaPolicies {

    private final Kinds kinds;

    KindPolicies(Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public Optional<SlaPolicy> findByKind(String kind) {
        // what is asked for may be any text, also one that is no code of a kind
        return kinds.all().stream()
                .filter(known -> known.code().value().equals(kind))
                .map(ApplicationKind::slaPolicy)
                .findFirst();
    }

    @Override
    public List<String> kinds() {
        return kinds.all().stream().map(kind -> kind.code().value()).toList();
    }
}
