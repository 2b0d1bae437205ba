/** Deposits, asked for and verified by platforms for their suppliers. */
@NullMarked
package gatehouse.deposit.rest;

import org.jspecify.annotations.NullMarked;
