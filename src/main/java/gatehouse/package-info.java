/** Gatehouse 准入审核台: one application, one module a capability. */
@NullMarked
package gatehouse;

import org.jspecify.annotations.NullMarked;
