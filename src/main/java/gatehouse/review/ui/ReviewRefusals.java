package gatehouse.review.ui;

import gatehouse.review.ReviewRefused;
import gatehouse.texts.Texts;
import gatehouse.ui.RefusalWords;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sentences of the desk's refusals 审核拒绝说明. */
@Component
class ReviewRefusals implements RefusalWords {

    private final Texts texts;

    ReviewRefusals(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> sentence(Throwable refusal, Locale language) {
        return refusal instanceof ReviewRefused refused ? Optional.of(sentence(refused, language)) : Optional.empty();
    }

    String sentence(ReviewRefused refused, Locale language) {
        var holder = refused.holderName();
        return texts.in(
                language,
                "review.refused." + refused.reason(),
                holder == null ? texts.in(language, "review.somebody") : holder);
    }
}
