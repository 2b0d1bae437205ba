/** Scans 证照影像: stored byte for byte, shown only re-encoded. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "rows",
            "secrecy",
            "audit",
            "access",
            "supplier",
            "checks",
            "counterpart",
            "texts",
            "rest",
            "ui"
        })
@NullMarked
package gatehouse.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
