/** The bank directory as administrators see it. */
@NullMarked
package gatehouse.bank.ui;

import org.jspecify.annotations.NullMarked;
