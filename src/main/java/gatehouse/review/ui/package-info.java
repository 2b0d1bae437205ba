/** What reviewers see 审核界面: the queue and the case. */
@NullMarked
package gatehouse.review.ui;

import org.jspecify.annotations.NullMarked;
