/** What a platform tells of its shops. */
@NullMarked
package gatehouse.shop.rest;

import org.jspecify.annotations.NullMarked;
