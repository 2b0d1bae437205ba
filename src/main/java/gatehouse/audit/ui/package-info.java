/** What auditors see of the record. */
@NullMarked
package gatehouse.audit.ui;

import org.jspecify.annotations.NullMarked;
