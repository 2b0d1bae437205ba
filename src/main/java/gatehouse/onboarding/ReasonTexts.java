package gatehouse.onboarding;

import gatehouse.texts.Texts;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reasons in the reader's language 驳回原因译文: the catalogue's words are translated, a reviewer's own stay as written. */
@Component
public class ReasonTexts {

    private final ObjectProvider<ReasonCatalogue> catalogue;
    private final Texts texts;

    ReasonTexts(ObjectProvider<ReasonCatalogue> catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    public List<RejectionReason> in(Locale language, KindCode kind, List<RejectionReason> reasons) {
        return reasons.stream().map(reason -> in(language, kind, reason)).toList();
    }

    private RejectionReason in(Locale language, KindCode kind, RejectionReason reason) {
        return catalogue.stream()
                .flatMap(known -> known.supplierKey(kind, reason.code()).stream())
                .filter(key -> isUnedited(key, reason.supplierText()))
                .findFirst()
                .map(key -> new RejectionReason(
                        reason.code(), reason.target(), texts.in(language, key), reason.internalNote()))
                .orElse(reason);
    }

    private boolean isUnedited(String key, String written) {
        return Texts.LANGUAGES.stream()
                .anyMatch(language -> texts.in(language, key).strip().equals(written.strip()));
    }
}
