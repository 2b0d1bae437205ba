/** What tests need and the application must not find. */
@NullMarked
package outside;

import org.jspecify.annotations.NullMarked;
