package gatehouse.review.ui;

import gatehouse.onboarding.ApplicationKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reason can be about 原因对象: the fields and the pictures of a kind, by name, with the keys of their labels. */
final class Targets {

    private final Map<String, String> labels = new LinkedHashMap<>();

    private Targets(ApplicationKind kind) {
        kind.scanSlots().forEach(slot -> labels.put(slot.name(), slot.labelKey()));
        kind.formFields().forEach(field -> labels.put(field.name(), field.labelKey()));
    }

    static Targets of(ApplicationKind kind) {
        return new Targets(kind);
    }

    List<String> names() {
        return List.copyOf(labels.keySet());
    }

    Optional<String> label(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(labels.get(name));
    }
}
