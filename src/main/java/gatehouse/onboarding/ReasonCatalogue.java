package gatehouse.onboarding;

import gatehouse.vocabulary.KindCode;
import java.util.Optional;

/** The catalogue of reasons 驳回原因目录 that reviewers choose from: implemented by whoever keeps it. */
public interface ReasonCatalogue {

    /** The text for suppliers of a reason; none where the catalogue does not have it. */
    Optional<String> supplierKey(KindCode kind, String code);
}
