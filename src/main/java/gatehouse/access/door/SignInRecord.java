package gatehouse.access.door;

import gatehouse.access.Door;
import gatehouse.access.SignedIn;
import gatehouse.audit.Actor;
import gatehouse.audit.Audit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes down who came in and who was refused 登录记录. */
@Component
class SignInRecord {

    private final Audit audit;

    SignInRecord(Audit audit) {
        this.audit = audit;
    }

    void admitted(DoorDetails at, SignedIn person) {
        audit.record(person.actor(), "access.signed-in", null, subject(person), "from " + at.address());
    }

    void failed(DoorDetails at, String login, Optional<SignedIn> known) {
        refused("access.sign-in-failed", at, login, known);
    }

    void blocked(DoorDetails at, String login, Optional<SignedIn> known) {
        refused("access.sign-in-blocked", at, login, known);
    }

    void left(SignedIn person) {
        audit.record(person.actor(), "access.signed-out", null, subject(person), null);
    }

    private void refused(String action, DoorDetails at, String login, Optional<SignedIn> known) {
        audit.record(
                Actor.SYSTEM,
                action,
                null,
                known.map(SignInRecord::subject).orElse(null),
                "%s %s from %s"
                        .formatted(at.door(), known.map(SignedIn::login).orElseGet(() -> masked(login)), at.address()));
    }

    /** What is no login may be a password in the wrong field. */
    private static String masked(String login) {
        return login.codePointCount(0, login.length()) < 2
                ? "*"
                : login.substring(0, login.offsetByCodePoints(0, 1)) + "***";
    }

    private static String subject(SignedIn person) {
        return (person.door() == Door.STAFF ? "staff:" : "supplier:") + person.id();
    }
}
