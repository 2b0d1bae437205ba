package gatehouse;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class BoundariesTests {

    @Test
    void modulesUseEachOtherOnlyAsTheySay() {
        ApplicationModules.of(Gatehouse.class).verify();
    }
}
