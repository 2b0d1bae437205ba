/** The review kinds 审核类型, one folder each; nothing outside switches over them. */
@NullMarked
package gatehouse.kind;

import org.jspecify.annotations.NullMarked;
