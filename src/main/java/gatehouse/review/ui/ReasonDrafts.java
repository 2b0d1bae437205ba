package gatehouse.review.ui;

import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Outcome;
import gatehouse.ui.InSession;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reasons that are being written and not sent yet 填写中的原因: kept as long as the session, so that a reload, the other language
 * or the way back to the case loses nothing.
 */
final class ReasonDrafts {

    /** Nobody writes on more cases at a time; whoever leaves them all behind does not fill the memory. */
    private static final int MOST = 20;

    private final Map<Round, Draft> drafts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Round, Draft> eldest) {
            return size() > MOST;
        }
    };

    private record Round(ApplicationId id, int round) {}

    static ReasonDrafts ofSession() {
        return InSession.kept(ReasonDrafts.class, ReasonDrafts::new);
    }

    /** What was begun on the case, if anything was. */
    Optional<Draft> find(ApplicationId id, int round) {
        return Optional.ofNullable(drafts.get(new Round(id, round)));
    }

    Draft begun(ApplicationId id, int round) {
        return drafts.computeIfAbsent(new Round(id, round), fresh -> new Draft());
    }

    void forget(ApplicationId id, int round) {
        drafts.remove(new Round(id, round));
    }

    /** One reason as it stands in its fields. */
    record Written(boolean chosen, @Nullable String target, String text, String note) {}

    /** What is being written on one case. */
    static final class Draft {

        private final Map<Outcome, Map<String, Written>> written = new HashMap<>();
        private @Nullable Outcome open;

        Optional<Written> of(Outcome outcome, String code) {
            return Optional.ofNullable(written.getOrDefault(outcome, Map.of()).get(code));
        }

        void write(Outcome outcome, String code, Written reason) {
            written.computeIfAbsent(outcome, none -> new HashMap<>()).put(code, reason);
        }

        /** What the page shows when it is opened again. */
        Optional<Outcome> open() {
            return Optional.ofNullable(open);
        }

        void opened(@Nullable Outcome outcome) {
            open = outcome;
        }
    }
}
