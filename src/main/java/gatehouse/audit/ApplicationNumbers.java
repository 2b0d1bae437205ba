package gatehouse.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What applications are called by people 申请单号: implemented where they are kept. */
public interface ApplicationNumbers {

    /** By id; one that is not known is left out. */
    Map<Long, String> of(Collection<Long> ids);

    Optional<Long> findId(String number);
}
