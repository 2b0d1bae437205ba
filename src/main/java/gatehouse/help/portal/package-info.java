/** Help and questions, as suppliers see them. */
@NullMarked
package gatehouse.help.portal;

import org.jspecify.annotations.NullMarked;
