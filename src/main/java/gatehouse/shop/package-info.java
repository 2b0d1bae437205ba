/** Shop records 店铺记录: what the trading platform knows of a supplier's shop, by which the conditions of entry are judged. */
@ApplicationModule(allowedDependencies = {"vocabulary", "access", "audit", "supplier", "onboarding", "rest", "texts"})
@NullMarked
package gatehouse.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
