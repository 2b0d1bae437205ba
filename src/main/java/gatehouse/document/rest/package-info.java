/** Scans, uploaded by platforms. */
@NullMarked
package gatehouse.document.rest;

import org.jspecify.annotations.NullMarked;
