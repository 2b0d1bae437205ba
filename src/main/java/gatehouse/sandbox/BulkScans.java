package gatehouse.sandbox;

import gatehouse.document.PreparedScan;
import gatehouse.document.ScanId;
import gatehouse.document.ScanOwner;
import gatehouse.document.ScanRule;
import gatehouse.document.Scans;
import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.SamplePaper;
import gatehouse.sandbox.samples.SampleScans;
import gatehouse.sandbox.samples.Shot;
import gatehouse.supplier.SupplierId;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The scans of bulk samples: three files drawn once, known under an id of their own in each batch. */
class BulkScans {

    private static final String INSERT = """
            INSERT INTO scan (supplier_id, file_name, type, size, sha256, width, height, store_key, uploaded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Scans scans;

    BulkScans(Scans scans) {
        this.scans = scans;
    }

    /** The files, in the store. */
    record Drawings(Map<SamplePaper, PreparedScan> files) {}

    Drawings drawn() {
        Map<SamplePaper, PreparedScan> files = new EnumMap<>(SamplePaper.class);
        var company = new InventedCompanies(SamplePlan.SEED).company(0);
        for (SamplePaper paper : SamplePaper.values()) {
            byte[] jpeg = SampleScans.draw(company, paper, Shot.CLEAN, Discrepancy.NONE);
            files.put(
                    paper,
                    scans.prepare(
                            new ScanOwner.OfSupplier(0),
                            paper.name() + ".jpg",
                            new ByteArrayInputStream(jpeg),
                            ScanRule.REAL_NAME));
        }
        return new Drawings(files);
    }

    Map<String, ScanId> attach(Connection connection, Drawings drawings, SupplierId supplier, Instant at)
            throws SQLException {
        Map<String, ScanId> attached = new LinkedHashMap<>();
        for (var file : drawings.files().entrySet()) {
            attached.put(file.getKey().name(), insert(connection, file.getValue(), supplier, at));
        }
        return attached;
    }

    private static ScanId insert(Connection connection, PreparedScan file, SupplierId supplier, Instant at)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            insert.setLong(1, supplier.value());
            insert.setString(2, file.fileName());
            insert.setString(3, file.type().name());
            insert.setLong(4, file.size());
            insert.setString(5, file.sha256());
            insert.setInt(6, file.width());
            insert.setInt(7, file.height());
            insert.setString(8, file.storeKey());
            insert.setObject(9, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                if (!keys.next()) {
                    throw new IllegalStateException("The database gave no id");
                }
                return new ScanId(keys.getLong(1));
            }
        }
    }
}
