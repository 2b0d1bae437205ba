package gatehouse.onboarding;

import gatehouse.texts.Texts;
import gatehouse.vocabulary.KindCode;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The reasons that the house itself gives for the end of a round 系统原因, beside those that reviewers choose. */
@Component
class HouseReasons implements ReasonCatalogue {

    private static final String OVERTAKEN = "OVERTAKEN";
    private static final String OVERTAKEN_KEY = "onboarding.reason.OVERTAKEN";

    private final Texts texts;

    HouseReasons(Texts texts) {
        this.texts = texts;
    }

    /** An automatic check has opened the step. */
    RejectionReason overtaken() {
        return new RejectionReason(OVERTAKEN, null, texts.in(Locale.SIMPLIFIED_CHINESE, OVERTAKEN_KEY), null);
    }

    @Override
    public Optional<String> supplierKey(KindCode kind, String code) {
        return code.equals(OVERTAKEN) ? Optional.of(OVERTAKEN_KEY) : Optional.empty();
    }
}
