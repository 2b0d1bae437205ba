package gatehouse.review;

import gatehouse.onboarding.ApplicationDetail;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Optional;

/** What a kind brings to the desk 审核类型: its machine checks and its catalogue of reasons. One bean a kind. */
public interface ReviewKind {

    /**
     * The topic of the change feed, each by the application's id, under which a kind tells that {@link #check} now finds more:
     * whoever has the case open sees it at once.
     */
    String CHECKS_TOPIC = "case-checks";

    KindCode code();

    List<MachineCheck> check(ApplicationDetail application);

    List<CatalogueReason> reasons();

    /** Whether what this supplier sends in comes before others that are promised for the same time. */
    default Optional<Priority> priority(SupplierId supplier) {
        return Optional.empty();
    }
}
