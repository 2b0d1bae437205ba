/** The doors 入口: how people and machines are let in, and what is sent along with every page. */
@NullMarked
package gatehouse.access.door;

import org.jspecify.annotations.NullMarked;
