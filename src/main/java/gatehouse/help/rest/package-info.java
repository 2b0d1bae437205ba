/** Questions that platforms ask for their suppliers. */
@NullMarked
package gatehouse.help.rest;

import org.jspecify.annotations.NullMarked;
