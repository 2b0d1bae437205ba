package gatehouse.access;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller that the security configuration does not name. */
@RestController
class UnnamedController {

    static final String PATH = "/unnamed";

    @GetMapping(PATH)
    String hidden() {
        return "nobody should read this";
    }
}
