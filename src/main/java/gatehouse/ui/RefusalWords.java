package gatehouse.ui;

import java.util.Locale;
import java.util.Optional;

/** Who has a sentence for a refusal of its own 拒绝说明: implemented by each module that refuses what people try. */
public interface RefusalWords {

    Optional<String> sentence(Throwable refusal, Locale language);
}
