package gatehouse.ui;

import com.vaadin.flow.i18n.I18NProvider;
import gatehouse.texts.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives the views their texts 界面文案, from the bundles of every module. */
@Component
class Translations implements I18NProvider {

    private final transient Texts texts;

    Translations(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return texts.in(Texts.offered(locale), key, arguments);
    }
}
