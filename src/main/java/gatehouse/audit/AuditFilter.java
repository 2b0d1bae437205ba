package gatehouse.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the record are wanted 审计筛选.
 *
 * @param of what they are about; one question at a time, because each has its index
 * @param day the Beijing date, any when there is none
 */
public record AuditFilter(Question of, @Nullable LocalDate day) {

    public Optional<LocalDate> wantedDay() {
        return Optional.ofNullable(day);
    }

    /** What an entry can be asked for. */
    public sealed interface Question {}

    public record Everything() implements Question {}

    public record OfApplication(long id) implements Question {}

    public record OfActor(ActorType type, long id) implements Question {}

    public record OfAction(String action) implements Question {}

    public record OfSubject(String subject) implements Question {}
}
