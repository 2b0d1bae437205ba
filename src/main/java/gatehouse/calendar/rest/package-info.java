/** The calendar for other machines: what would be promised, before anything is handed in. */
@NullMarked
package gatehouse.calendar.rest;

import org.jspecify.annotations.NullMarked;
