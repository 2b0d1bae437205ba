package gatehouse.ui;

import com.vaadin.flow.component.page.ColorScheme;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The colour scheme 配色: light, dark, or as the system has it. */
public enum Scheme {
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK),
    SYSTEM(ColorScheme.Value.SYSTEM);

    private final ColorScheme.Value value;

    Scheme(ColorScheme.Value value) {
        this.value = value;
    }

    ColorScheme.Value value() {
        return value;
    }

    /** The next one, as a single button goes through them. */
    public Scheme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    public static Optional<Scheme> find(@Nullable String name) {
        return Arrays.stream(values())
                .filter(scheme -> name != null && scheme.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
