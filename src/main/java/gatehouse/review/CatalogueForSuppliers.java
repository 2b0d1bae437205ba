package gatehouse.review;

import gatehouse.onboarding.ReasonCatalogue;
import gatehouse.vocabulary.KindCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogues of all kinds 原因目录, as suppliers read them. */
@Component
class CatalogueForSuppliers implements ReasonCatalogue {

    private final ReviewKinds kinds;

    CatalogueForSuppliers(ReviewKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public Optional<String> supplierKey(KindCode kind, String code) {
        return kinds.known(kind, code).map(CatalogueReason::supplierKey);
    }
}
