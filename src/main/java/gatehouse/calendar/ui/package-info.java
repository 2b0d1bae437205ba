/** The calendar on screens: the clock of the business day. */
@NullMarked
package gatehouse.calendar.ui;

import org.jspecify.annotations.NullMarked;
