package gatehouse.document;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scans that somebody names 所引用的影像, whoever uploaded them: only their owners get to know that they are there. */
public final class UploadedScans {

    private final Map<ScanId, Scans.Row> rows;

    UploadedScans(Map<ScanId, Scans.Row> rows) {
        this.rows = rows;
    }

    /** Those that belong to one of the owners: nobody attaches what another uploaded. */
    public Map<ScanId, Scan> ownedBy(Collection<? extends ScanOwner> owners) {
        return rows.values().stream()
                .filter(row -> owners.contains(row.owner()))
                .map(Scans.Row::scan)
                .collect(Collectors.toMap(Scan::id, Function.identity()));
    }

    Map<ScanId, Scans.Row> rows() {
        return rows;
    }
}
