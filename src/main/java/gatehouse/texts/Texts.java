package gatehouse.texts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts 文案: every sentence that a person reads, by key and language. */
@Component
public class Texts {

    /** The languages offered, the default first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a key; the key itself where no bundle has it, so that a gap is seen and nothing breaks. */
    public String in(Locale language, String key, Object... arguments) {
        String text = messages.getMessage(key, arguments, null, language);
        return text == null ? key : text;
    }

    public boolean has(Locale language, String key) {
        return messages.getMessage(key, null, null, language) != null;
    }

    /** The offered language nearest to a wish. */
    public static Locale offered(@Nullable Locale wish) {
        return wish != null && "en".equals(wish.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
