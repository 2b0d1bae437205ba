package gatehouse.deposit.portal;

import gatehouse.deposit.DepositRefused;
import gatehouse.texts.Texts;
import gatehouse.ui.RefusalWords;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sentences of what stands in the way of a deposit 打款拒绝说明. */
@Component
class DepositRefusals implements RefusalWords {

    private final Texts texts;

    DepositRefusals(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> sentence(Throwable refusal, Locale language) {
        return refusal instanceof DepositRefused refused
                ? Optional.of(texts.in(language, "deposit.refused." + refused.reason()))
                : Optional.empty();
    }
}
