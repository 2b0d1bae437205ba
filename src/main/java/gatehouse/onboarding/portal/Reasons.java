package gatehouse.onboarding.portal;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.ScanSlot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why it was sent back, each reason with the field or picture it is about 驳回原因. */
class Reasons extends UnorderedList {

    Reasons(List<RejectionReason> reasons, ApplicationKind kind) {
        addClassName("gh-portal-reasons");
        reasons.forEach(reason -> add(line(reason, kind)));
    }

    private ListItem line(RejectionReason reason, ApplicationKind kind) {
        var line = new ListItem();
        labelKey(reason.target(), kind).ifPresent(key -> {
            var about = new Span(getTranslation(key));
            about.addClassName("gh-reason-about");
            line.add(about);
        });
        line.add(new Span(reason.supplierText()));
        return line;
    }

    private static Optional<String> labelKey(@Nullable String target, ApplicationKind kind) {
        if (target == null) {
            return Optional.empty();
        }
        return Stream.concat(
                        kind.formFields().stream()
                                .filter(field -> field.name().equals(target))
                                .map(FormField::labelKey),
                        kind.scanSlots().stream()
                                .filter(slot -> slot.name().equals(target))
                                .map(ScanSlot::labelKey))
                .findFirst();
    }
}
