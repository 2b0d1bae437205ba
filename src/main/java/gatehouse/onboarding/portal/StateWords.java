package gatehouse.onboarding.portal;

import com.vaadin.flow.component.Component;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.Outcome;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;

/** Where an application stands, for its supplier 状态用语. */
final class StateWords {

    private StateWords() {}

    static StatusBadge badge(Component place, ApplicationState state) {
        return new StatusBadge(
                place.getTranslation("onboarding.state." + state),
                switch (state) {
                    case SUBMITTED -> Tone.BUSY;
                    case SUPPLEMENT_ASKED -> Tone.DUE;
                    case APPROVED -> Tone.GOOD;
                    case REJECTED -> Tone.BAD;
                    case WITHDRAWN -> Tone.CALM;
                });
    }

    /** What happens now; while it is reviewed, with the field whose phone will be told. */
    static String now(Component place, ApplicationState state, ApplicationKind kind) {
        String key = "onboarding.now." + state;
        if (state != ApplicationState.SUBMITTED) {
            return place.getTranslation(key);
        }
        FormField told = FormField.in(kind.formFields(), kind.contactField());
        return place.getTranslation(key, place.getTranslation(told.labelKey()));
    }

    static StatusBadge badge(Component place, Outcome outcome) {
        return new StatusBadge(
                place.getTranslation("onboarding.outcome." + outcome),
                switch (outcome) {
                    case APPROVED -> Tone.GOOD;
                    case REJECTED -> Tone.BAD;
                    case SUPPLEMENT_ASKED -> Tone.DUE;
                    case REVOKED -> Tone.LATE;
                });
    }
}
