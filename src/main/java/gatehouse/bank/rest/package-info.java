/** The bank directory for machines. */
@NullMarked
package gatehouse.bank.rest;

import org.jspecify.annotations.NullMarked;
