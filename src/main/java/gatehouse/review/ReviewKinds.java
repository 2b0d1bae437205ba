package gatehouse.review;

import gatehouse.access.QueueNames;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.RejectionReason;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the kinds bring to the desk, by their code; each has its queue. */
@Component
class ReviewKinds implements QueueNames {

    /** The reason that no catalogue foresees: its text is typed. */
    private static final String OTHER = "OTHER";

    private final Map<KindCode, ReviewKind> byCode;
    private final List<KindCode> ladder;

    ReviewKinds(ObjectProvider<ReviewKind> kinds, Kinds known) {
        this.ladder = known.all().stream().map(ApplicationKind::code).toList();
        this.byCode = kinds.stream().collect(Collectors.toMap(ReviewKind::code, Function.identity()));
    }

    /** In the order of the ladder. */
    @Override
    public List<KindCode> all() {
        return byCode.keySet().stream().sorted(order()).toList();
    }

    /** As suppliers come by them on the ladder. */
    Comparator<KindCode> order() {
        return Comparator.comparing((KindCode kind) -> ladder.contains(kind) ? ladder.indexOf(kind) : ladder.size())
                .thenComparing(KindCode::value);
    }

    List<MachineCheck> check(KindCode kind, ApplicationDetail application) {
        return find(kind).map(found -> found.check(application)).orElse(List.of());
    }

    List<CatalogueReason> reasons(KindCode kind) {
        return find(kind).map(ReviewKind::reasons).orElse(List.of());
    }

    /** At least one reason, each from the catalogue or typed, each with words for the supplier. */
    void requireReasons(KindCode kind, List<RejectionReason> given) {
        if (given.isEmpty() || !given.stream().allMatch(reason -> isReason(kind, reason))) {
            throw new ReviewRefused(ReviewRefused.Cause.REASON_REQUIRED, null);
        }
    }

    private boolean isReason(KindCode kind, RejectionReason given) {
        return !given.supplierText().isBlank()
                && (given.code().equals(OTHER) || known(kind, given.code()).isPresent());
    }

    Optional<CatalogueReason> known(KindCode kind, String code) {
        return reasons(kind).stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    Optional<Priority> priority(KindCode kind, SupplierId supplier) {
        return find(kind).flatMap(found -> found.priority(supplier));
    }

    private Optional<ReviewKind> find(KindCode kind) {
        return Optional.ofNullable(byCode.get(kind));
    }
}
