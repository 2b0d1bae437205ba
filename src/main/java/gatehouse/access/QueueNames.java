package gatehouse.access;

import gatehouse.vocabulary.KindCode;
import java.util.Collection;

/** Which queues there are to be given 可分配队列: implemented above, because access knows no review kind. */
public interface QueueNames {

    Collection<KindCode> all();
}
