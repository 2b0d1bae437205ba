package gatehouse.onboarding.portal;

import gatehouse.onboarding.SubmissionRefused;
import gatehouse.texts.Texts;
import gatehouse.ui.RefusalWords;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sentences of what stands in the way of an application 提交拒绝说明. */
@Component
class OnboardingRefusals implements RefusalWords {

    private final Texts texts;

    OnboardingRefusals(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> sentence(Throwable refusal, Locale language) {
        return refusal instanceof SubmissionRefused refused
                ? Optional.of(texts.in(language, "onboarding.refused." + refused.reason()))
                : Optional.empty();
    }
}
