package gatehouse.calendar;

import java.util.List;
import java.util.Optional;

/** Which policy a kind of application is reviewed under: answered by those who know the kinds, above the calendar. */
public interface SlaPolicies {

    Optional<SlaPolicy> findByKind(String kind);

    /** The codes of those kinds. */
    List<String> kinds();
}
