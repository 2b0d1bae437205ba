package gatehouse.review;

import gatehouse.onboarding.ApplicationDetail;
import gatehouse.vocabulary.KindCode;
import java.util.List;

/** What a kind brings to the desk 审核类型: its machine checks and its catalogue of reasons. One bean a kind. */
public interface ReviewKind {

    KindCode code();

    List<MachineCheck> check(ApplicationDetail application);

    List<CatalogueReason> reasons();
}
