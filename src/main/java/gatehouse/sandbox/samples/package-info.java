/** Invented companies and the scans drawn for them: the same for the same seed, valid by every rule, and nobody's own. */
@NullMarked
package gatehouse.sandbox.samples;

import org.jspecify.annotations.NullMarked;
