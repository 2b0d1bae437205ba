/** The sandbox for machines: its clock and its inbox. */
@NullMarked
package gatehouse.sandbox.rest;

import org.jspecify.annotations.NullMarked;
