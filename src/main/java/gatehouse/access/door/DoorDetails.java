package gatehouse.access.door;

import gatehouse.access.Door;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/** At which door, and from which address, somebody knocks 登录来源. */
record DoorDetails(Door door, String address) implements Serializable {

    static DoorDetails of(HttpServletRequest request) {
        return new DoorDetails(DoorPath.of(request).door(), request.getRemoteAddr());
    }
}
