package gatehouse.ui;

import java.util.Locale;
import java.util.Optional;

/** What the signed-in person prefers 个人偏好, kept with the account: implemented by the capability that keeps accounts. */
public interface Preferences {

    Optional<Locale> language();

    Optional<Scheme> scheme();

    void keepLanguage(Locale language);

    void keepScheme(Scheme scheme);
}
