package gatehouse.access;

import gatehouse.ui.Preferences;
import gatehouse.ui.Scheme;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Language and colours of whoever is signed in 个人偏好, at either door. */
@Service
@Transactional
class UserPreferences implements Preferences {

    private final CurrentUser user;
    private final ObjectProvider<KeptPreferences> kept;

    UserPreferences(CurrentUser user, ObjectProvider<KeptPreferences> kept) {
        this.user = user;
        this.kept = kept;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Locale> language() {
        return read(KeptPreferences::language).map(Locale::forLanguageTag);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Scheme> scheme() {
        return read(KeptPreferences::scheme).flatMap(Scheme::find);
    }

    @Override
    public void keepLanguage(Locale language) {
        write((store, id) -> store.keepLanguage(id, language.toLanguageTag()));
    }

    @Override
    public void keepScheme(Scheme scheme) {
        write((store, id) -> store.keepScheme(id, scheme.name()));
    }

    private Optional<String> read(BiFunction<KeptPreferences, Long, Optional<String>> read) {
        return user.find().flatMap(person -> of(person).flatMap(store -> read.apply(store, person.id())));
    }

    private void write(BiConsumer<KeptPreferences, Long> write) {
        user.find().ifPresent(person -> of(person).ifPresent(store -> write.accept(store, person.id())));
    }

    private Optional<KeptPreferences> of(SignedIn person) {
        return kept.stream().filter(store -> store.door() == person.door()).findFirst();
    }
}
