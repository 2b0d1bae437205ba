/** The outbox on screens. */
@NullMarked
package gatehouse.sms.ui;

import org.jspecify.annotations.NullMarked;
