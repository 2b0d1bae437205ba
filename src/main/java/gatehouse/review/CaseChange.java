package gatehouse.review;

import gatehouse.feed.Change;
import gatehouse.onboarding.ApplicationId;
import gatehouse.vocabulary.KindCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the change feed says of a case 案件变更: {@code <step> <kind> <state> <holder id, or ->}.
 *
 * @param state where the case stands after the step
 */
public record CaseChange(
        ApplicationId id,
        ReviewStep step,
        KindCode kind,
        CaseState state,
        @Nullable Long holderId) {

    /** The topic of the feed under which cases are told. */
    public static final String TOPIC = "case";

    /** The change of a case; empty where the feed tells of something else. */
    public static Optional<CaseChange> parse(Change change) {
        if (!change.topic().equals(TOPIC)) {
            return Optional.empty();
        }
        String[] words = change.detail().split(" ", -1);
        return Optional.of(new CaseChange(
                new ApplicationId(change.subject()),
                ReviewStep.valueOf(words[0]),
                new KindCode(words[1]),
                CaseState.valueOf(words[2]),
                words[3].equals("-") ? null : Long.valueOf(words[3])));
    }

    String detail() {
        return step + " " + kind + " " + state + " " + (holderId == null ? "-" : holderId);
    }
}
