package gatehouse.access.door;

import gatehouse.access.Door;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Where each door stands 入口地址: everything below {@code /portal} is the suppliers', the rest is the staff's. */
enum DoorPath {
    STAFF(Door.STAFF, "/", "/login", "/password", "/account-changed"),
    SUPPLIER(Door.SUPPLIER, "/portal", "/portal/login", "/portal/password", "/portal/account-changed");

    private final Door door;
    private final String home;
    private final String login;
    private final String password;
    private final String changed;

    DoorPath(Door door, String home, String login, String password, String changed) {
        this.door = door;
        this.home = home;
        this.login = login;
        this.password = password;
        this.changed = changed;
    }

    static DoorPath of(Door door) {
        return Arrays.stream(values())
                .filter(path -> path.door == door)
                .findFirst()
                .orElseThrow();
    }

    static DoorPath of(HttpServletRequest request) {
        return ofPath(request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** The door of a path within the application, beginning with a slash. */
    static DoorPath ofPath(String path) {
        return path.equals(SUPPLIER.home) || path.startsWith(SUPPLIER.home + "/") ? SUPPLIER : STAFF;
    }

    Door door() {
        return door;
    }

    String home() {
        return home;
    }

    String login() {
        return login;
    }

    String password() {
        return password;
    }

    /** Where an open page goes whose account was disabled or got another password. */
    String changed() {
        return changed;
    }
}
