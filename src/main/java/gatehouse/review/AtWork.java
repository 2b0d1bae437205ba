package gatehouse.review;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who took or kept a case at this node 本节点在岗: only a hint of whose cases to look for when the node stops. */
@Component
class AtWork {

    private final Set<Long> people = ConcurrentHashMap.newKeySet();

    void noted(long staffId) {
        people.add(staffId);
    }

    void left(long staffId) {
        people.remove(staffId);
    }

    Set<Long> people() {
        return Set.copyOf(people);
    }
}
