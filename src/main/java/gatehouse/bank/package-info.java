/** The bank directory 银行目录: banks and their branches by name and 联行号, filled by import. */
@ApplicationModule(allowedDependencies = {"vocabulary", "audit", "access", "texts", "rest", "ui"})
@NullMarked
package gatehouse.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
