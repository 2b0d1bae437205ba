/** The change feed 变更流: what happened on any node, told to the open screens of every node. */
@ApplicationModule(allowedDependencies = {"append"})
@NullMarked
package gatehouse.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
