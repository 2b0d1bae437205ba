/** What staff see of accounts and doors. */
@NullMarked
package gatehouse.access.ui;

import org.jspecify.annotations.NullMarked;
