/** The benchmark 性能基准: the real services at size, beside bare JDBC in the same run. */
@NullMarked
package gatehouse.bench;

import org.jspecify.annotations.NullMarked;
