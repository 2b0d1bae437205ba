/** What supervisors see 主管界面: the SLA board, and the rounds behind its numbers. */
@NullMarked
package gatehouse.oversight.ui;

import org.jspecify.annotations.NullMarked;
