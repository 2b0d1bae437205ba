package gatehouse.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class WishesTests {

    private final KeptWithTheAccount account = new KeptWithTheAccount();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @Test
    void whatWasChosenIsThereAgainAfterTheNextSignIn() {
        beans.addBean("preferences", account);
        wishes().choose(Locale.ENGLISH);
        wishes().choose(Scheme.DARK);

        // another browser, without a cookie
        assertThat(wishes().language(null)).isEqualTo(Locale.ENGLISH);
        assertThat(wishes().scheme(null)).isEqualTo(Scheme.DARK);
    }

    @Test
    void theAccountCountsMoreThanTheBrowser() {
        beans.addBean("preferences", account);
        account.keepLanguage(Locale.SIMPLIFIED_CHINESE);
        account.keepScheme(Scheme.LIGHT);

        assertThat(wishes().language(browser("en", "DARK"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(wishes().scheme(browser("en", "DARK"))).isEqualTo(Scheme.LIGHT);
    }

    @Test
    void beforeTheSignInTheBrowserKeepsIt() {
        assertThat(wishes().language(browser("en", "DARK"))).isEqualTo(Locale.ENGLISH);
        assertThat(wishes().scheme(browser("en", "DARK"))).isEqualTo(Scheme.DARK);
        assertThat(wishes().language(browser("fr", "PINK"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(wishes().scheme(browser("fr", "PINK"))).isEqualTo(Scheme.SYSTEM);
    }

    private Wishes wishes() {
        return new Wishes(beans.getBeanProvider(Preferences.class));
    }

    private static VaadinRequest browser(String language, String scheme) {
        VaadinRequest request = mock();
        when(request.getCookies()).thenReturn(new Cookie[] {
            new Cookie("gatehouse-language", language), new Cookie("gatehouse-scheme", scheme)
        });
        return request;
    }

    private static final class KeptWithTheAccount implements Preferences {

        private @Nullable Locale language;
        private @Nullable Scheme scheme;

        @Override
        public Optional<Locale> language() {
            return Optional.ofNullable(language);
        }

        @Override
        public Optional<Scheme> scheme() {
            return Optional.ofNullable(scheme);
        }

        @Override
        public void keepLanguage(Locale chosen) {
            language = chosen;
        }

        @Override
        public void keepScheme(Scheme chosen) {
            scheme = chosen;
        }
    }
}
