package gatehouse.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import gatehouse.texts.Texts;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Language and colour scheme of the person at the screen 语言与配色: kept with the account, in a cookie before the login. */
@Component
class Wishes {

    private static final String LANGUAGE = "gatehouse-language";
    private static final String SCHEME = "gatehouse-scheme";
    private static final Duration KEPT = Duration.ofDays(365);

    private final ObjectProvider<Preferences> preferences;

    Wishes(ObjectProvider<Preferences> preferences) {
        this.preferences = preferences;
    }

    /** Chinese unless something else was chosen: what the browser would like is not asked. */
    Locale language(@Nullable VaadinRequest request) {
        return kept().flatMap(Preferences::language)
                .or(() -> cookie(request, LANGUAGE).map(Locale::forLanguageTag))
                .map(Texts::offered)
                .orElseGet(() -> Texts.offered(null));
    }

    Scheme scheme(@Nullable VaadinRequest request) {
        return kept().flatMap(Preferences::scheme)
                .or(() -> cookie(request, SCHEME).flatMap(Scheme::find))
                .orElse(Scheme.SYSTEM);
    }

    void choose(Locale language) {
        keep(LANGUAGE, language.toLanguageTag());
        kept().ifPresent(store -> store.keepLanguage(language));
    }

    void choose(Scheme scheme) {
        keep(SCHEME, scheme.name());
        kept().ifPresent(store -> store.keepScheme(scheme));
    }

    private Optional<Preferences> kept() {
        return Optional.ofNullable(preferences.getIfAvailable());
    }

    private static Optional<String> cookie(@Nullable VaadinRequest request, String name) {
        var cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void keep(String name, String value) {
        var response = VaadinService.getCurrentResponse();
        if (response == null) {
            return;
        }
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        var request = VaadinService.getCurrentRequest();
        cookie.setSecure(request != null && request.isSecure());
        response.addCookie(cookie);
    }
}
