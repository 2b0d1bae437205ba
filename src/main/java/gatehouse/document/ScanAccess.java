package gatehouse.document;

import gatehouse.access.SignedIn;
import java.util.Optional;

/** Through which application somebody may look at a scan: answered by those who know what is attached to what. */
public interface ScanAccess {

    /** The id of such an application; none where this person may not see any that the scan is attached to. */
    Optional<Long> findApplication(ScanId scan, SignedIn looker);
}
