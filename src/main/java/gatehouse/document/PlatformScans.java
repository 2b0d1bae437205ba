package gatehouse.document;

import gatehouse.access.CurrentUser;
import gatehouse.audit.Audit;
import gatehouse.supplier.PlatformSuppliers;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The scans of the platform that calls, and of its suppliers 平台的影像: another's is the same as none. */
@Service
public class PlatformScans {

    private final Scans scans;
    private final CurrentUser user;
    private final Suppliers suppliers;
    private final PlatformSuppliers own;
    private final Audit audit;

    PlatformScans(Scans scans, CurrentUser user, Suppliers suppliers, PlatformSuppliers own, Audit audit) {
        this.scans = scans;
        this.user = user;
        this.suppliers = suppliers;
        this.own = own;
        this.audit = audit;
    }

    /** What is known of it, without the picture. */
    public Optional<Scan> find(ScanId id) {
        return scans.find(id, this::isOwn);
    }

    /** The copy that is shown, not wider than asked, in pixels; each look is recorded. */
    public Optional<byte[]> preview(ScanId id, int width) {
        Optional<Scan> found = find(id);
        found.ifPresent(scan -> audit.record("scan.seen", "scan:" + id.value(), null));
        return found.map(scan -> scans.preview(id, width));
    }

    private boolean isOwn(ScanOwner owner) {
        return switch (owner) {
            case ScanOwner.OfPlatform(long client) ->
                client == user.requiredPlatform().id();
            case ScanOwner.OfSupplier(long supplier) ->
                suppliers.find(new SupplierId(supplier)).filter(own::has).isPresent();
        };
    }
}
