/** Checks, asked for by machines. */
@NullMarked
package gatehouse.checks.rest;

import org.jspecify.annotations.NullMarked;
