package gatehouse.access;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to whoever calls where the call seems to come from. */
@RestController
class WhereFromController {

    static final String PATH = "/api/v1/where-from";

    private final CurrentUser user;

    WhereFromController(CurrentUser user) {
        this.user = user;
    }

    @GetMapping(PATH)
    String whereFrom() {
        return user.address().orElse("nowhere");
    }
}
