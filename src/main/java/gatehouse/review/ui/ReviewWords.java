package gatehouse.review.ui;

import gatehouse.audit.Actor;
import gatehouse.calendar.Band;
import gatehouse.onboarding.Outcome;
import gatehouse.review.CaseState;
import gatehouse.review.MachineCheck;
import gatehouse.review.QueueRow;
import gatehouse.texts.Texts;
import gatehouse.ui.Tone;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How states, bands and kinds are called 审核用语, and how they feel. */
@Component
class ReviewWords {

    private final Texts texts;

    ReviewWords(Texts texts) {
        this.texts = texts;
    }

    String in(Locale language, String key, Object... arguments) {
        return texts.in(language, key, arguments);
    }

    boolean has(Locale language, String key) {
        return texts.has(language, key);
    }

    String kind(Locale language, KindCode kind) {
        return texts.in(language, "kind." + kind.value() + ".label");
    }

    String band(Locale language, Band band) {
        return texts.in(language, "calendar.band." + band);
    }

    String state(Locale language, QueueRow row) {
        var decision = row.state() == CaseState.CLOSED ? row.decision() : null;
        return decision == null
                ? texts.in(language, "review.state." + row.state())
                : texts.in(language, "review.outcome." + decision);
    }

    String outcome(Locale language, Outcome outcome) {
        return texts.in(language, "review.outcome." + outcome);
    }

    /** The house acts in no person's name. */
    String person(Locale language, String name) {
        return name.equals(Actor.SYSTEM.name()) ? texts.in(language, "ui.system") : name;
    }

    static Tone tone(QueueRow row) {
        return switch (row.state()) {
            case WAITING, WITHDRAWN -> Tone.CALM;
            case CLAIMED -> Tone.BUSY;
            case CLOSED -> tone(row.decision());
        };
    }

    private static Tone tone(@Nullable String decision) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(decision))
                .findFirst()
                .map(ReviewWords::tone)
                .orElse(Tone.CALM);
    }

    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> Tone.GOOD;
            case REJECTED -> Tone.BAD;
            case SUPPLEMENT_ASKED -> Tone.DUE;
            case REVOKED -> Tone.LATE;
        };
    }

    static Tone tone(Band band) {
        return switch (band) {
            case ON_TIME -> Tone.CALM;
            case DUE_TODAY -> Tone.DUE;
            case PROMISE_MISSED -> Tone.LATE;
            case OVERDUE -> Tone.BAD;
        };
    }

    static Tone tone(MachineCheck.Verdict verdict) {
        return switch (verdict) {
            case FINE -> Tone.GOOD;
            case LOOK -> Tone.DUE;
            case WRONG -> Tone.BAD;
        };
    }

    static Band band(QueueRow row, Instant now) {
        return Band.at(now, row.promisedBefore(), row.latestBefore());
    }
}
