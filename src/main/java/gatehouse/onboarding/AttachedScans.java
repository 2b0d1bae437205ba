package gatehouse.onboarding;

import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.document.ScanAccess;
import gatehouse.document.ScanId;
import gatehouse.onboarding.RoundRecords.Attached;
import gatehouse.vocabulary.KindCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Scans are seen through applications: by reviewers of the kind, supervisors and auditors, and by the supplier it is of. */
@Component
class AttachedScans implements ScanAccess {

    private final RoundRecords records;

    AttachedScans(RoundRecords records) {
        this.records = records;
    }

    @Override
    public Optional<Long> findApplication(ScanId scan, SignedIn looker) {
        return records.attachedTo(scan).stream()
                .filter(attached -> maySee(attached, looker))
                .map(Attached::applicationId)
                .findFirst();
    }

    private static boolean maySee(Attached attached, SignedIn looker) {
        return switch (looker.door()) {
            case Door.SUPPLIER -> attached.supplierId() == looker.id();
            case Door.STAFF ->
                looker.has(Role.SUPERVISOR)
                        || looker.has(Role.AUDITOR)
                        || (looker.has(Role.REVIEWER) && looker.queues().contains(new KindCode(attached.kind())));
        };
    }
}
