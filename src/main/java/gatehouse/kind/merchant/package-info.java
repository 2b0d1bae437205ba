/** 企采商: who may join as a procurement merchant. */
@ApplicationModule(allowedDependencies = {"vocabulary", "checks", "texts"})
@NullMarked
package gatehouse.kind.merchant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
