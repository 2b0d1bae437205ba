/** The inbox of suppliers' questions, as staff see it. */
@NullMarked
package gatehouse.help.ui;

import org.jspecify.annotations.NullMarked;
