package gatehouse.access;

import gatehouse.texts.Texts;
import gatehouse.ui.RefusalWords;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sentences of {@link AccessRefused} 拒绝说明. */
@Component
class AccessRefusals implements RefusalWords {

    private final Texts texts;

    AccessRefusals(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> sentence(Throwable refusal, Locale language) {
        return refusal instanceof AccessRefused refused
                ? Optional.of(texts.in(language, "access.refused." + refused.reason()))
                : Optional.empty();
    }
}
