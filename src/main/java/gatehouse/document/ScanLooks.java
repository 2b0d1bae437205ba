package gatehouse.document;

import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.audit.Audit;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Looking at scans 查阅影像: staff through an application that they may see, suppliers at their own; nobody else. */
@Service
public class ScanLooks {

    private static final List<String> STAFF = List.of(Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR);

    private final Scans scans;
    private final List<ScanAccess> accesses;
    private final Audit audit;

    ScanLooks(Scans scans, List<ScanAccess> accesses, Audit audit) {
        this.scans = scans;
        this.accesses = accesses;
        this.audit = audit;
    }

    /** As it was uploaded, with the name that it had. */
    public record Original(Scan scan, byte[] bytes) {}

    /**
     * The copy that is shown; none where there is no such scan for this person.
     *
     * @param first whether this is the person's first look, which is recorded
     */
    @PreAuthorize("hasAnyRole('REVIEWER', 'SUPERVISOR', 'AUDITOR', 'SUPPLIER')")
    public Optional<byte[]> preview(ScanId id, int width, SignedIn looker, boolean first) {
        return seen(id, looker, "scan.seen", first).map(scan -> scans.preview(scan.id(), width));
    }

    /** The original, for staff; each download is recorded. */
    @PreAuthorize("hasAnyRole('REVIEWER', 'SUPERVISOR', 'AUDITOR')")
    public Optional<Original> original(ScanId id, SignedIn looker) {
        return seen(id, looker, "scan.downloaded", true).map(scan -> new Original(scan, scans.original(scan.id())));
    }

    private Optional<Scan> seen(ScanId id, SignedIn looker, String action, boolean recorded) {
        Optional<Long> application = findApplication(id, looker);
        if (application.isEmpty() && !isOwn(id, looker)) {
            return Optional.empty();
        }
        Optional<Scan> scan = scans.find(id);
        if (recorded && scan.isPresent()) {
            record(action, id, application);
        }
        return scan;
    }

    private void record(String action, ScanId id, Optional<Long> application) {
        application.ifPresentOrElse(
                attached -> audit.recordCase(action, attached, "scan:" + id.value()),
                () -> audit.record(action, "scan:" + id.value(), null));
    }

    private Optional<Long> findApplication(ScanId id, SignedIn looker) {
        boolean mayAsk = looker.door() == Door.SUPPLIER || STAFF.stream().anyMatch(looker::has);
        return mayAsk
                ? accesses.stream()
                        .flatMap(access -> access.findApplication(id, looker).stream())
                        .findFirst()
                : Optional.empty();
    }

    private boolean isOwn(ScanId id, SignedIn looker) {
        return looker.door() == Door.SUPPLIER
                && scans.findOwner(id)
                        .filter(new ScanOwner.OfSupplier(looker.id())::equals)
                        .isPresent();
    }
}
