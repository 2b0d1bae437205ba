package gatehouse.document;

import gatehouse.rows.Reading;
import gatehouse.rows.RowReader;
import gatehouse.secrecy.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The scans 证照影像: taken in as they are, byte for byte, sealed; shown only as copies drawn anew. */
@Service
public class Scans {

    /** Pictures unpacked at the same time: each may take some ten megabytes. */
    private static final int AT_ONCE = 2;

    private static final String PREVIEW = ".preview";

    /** In the order in which a row is read. */
    private static final String SELECT = """
            SELECT supplier_id, platform_client_id, id, file_name, type, size, sha256, width, height, uploaded_at, store_key
            FROM scan WHERE id IN (""";

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final ScanStore store;
    private final Vault vault;
    private final Pictures pictures;
    private final Clock clock;
    private final Semaphore unpacking = new Semaphore(AT_ONCE, true);

    Scans(JdbcClient jdbc, ScanStore store, Vault vault, DocumentSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.vault = vault;
        this.pictures = new Pictures(settings);
        this.clock = clock;
    }

    /**
     * Takes a file in. Reads the content as far as the rule allows and no further.
     *
     * @throws UploadRefused when it does not pass a check
     */
    public Scan store(ScanOwner owner, String fileName, InputStream content, ScanRule rule) {
        return keep(prepare(owner, fileName, content, rule));
    }

    /**
     * The slow half, without a connection to the database: the file is checked, sealed, and put into the store.
     *
     * @throws UploadRefused when it does not pass a check
     */
    public PreparedScan prepare(ScanOwner owner, String fileName, InputStream content, ScanRule rule) {
        try (Spool spool = Spool.of(content, rule.maximumBytes())) {
            ScanType type = ScanType.of(spool.head()).orElse(null);
            rule.broken(ScanRule.extensionOf(fileName), type, spool.size()).ifPresent(code -> {
                throw new UploadRefused(code, String.valueOf(rule.maximumMebibytes()));
            });
            if (type == null) {
                throw new UploadRefused("TYPE");
            }
            return sealed(owner, fileName, spool, type, rule);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The quick half: from now on the scan has an id. Undone with the transaction of the caller. */
    public Scan keep(PreparedScan prepared) {
        deleteUnlessCommitted(prepared.storeKey());
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                                INSERT INTO scan (supplier_id, platform_client_id, file_name, type, size, sha256,
                                                  width, height, store_key, uploaded_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(prepared.owner() instanceof ScanOwner.OfSupplier(long supplier) ? supplier : null)
                .param(prepared.owner() instanceof ScanOwner.OfPlatform(long client) ? client : null)
                .param(prepared.fileName())
                .param(prepared.type().name())
                .param(prepared.size())
                .param(prepared.sha256())
                .param(prepared.width())
                .param(prepared.height())
                .param(prepared.storeKey())
                .param(now)
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave no id");
        }
        return new Scan(
                new ScanId(id.longValue()),
                prepared.fileName(),
                prepared.type(),
                prepared.size(),
                prepared.sha256(),
                prepared.width(),
                prepared.height(),
                now.toInstant(ZoneOffset.UTC));
    }

    public Optional<Scan> find(ScanId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Those there are, in one query. */
    public Map<ScanId, Scan> find(Collection<ScanId> ids) {
        return rows(ids).values().stream().map(Row::scan).collect(Collectors.toMap(Scan::id, Function.identity()));
    }

    /** Those of the ids that belong to one of the owners, in one query: nobody attaches what another uploaded. */
    public Map<ScanId, Scan> findOwned(Collection<ScanId> ids, Collection<? extends ScanOwner> owners) {
        return new UploadedScans(rows(ids)).ownedBy(owners);
    }

    /** To be asked together with what else a transaction reads. */
    public Reading<UploadedScans> reading(Collection<ScanId> ids) {
        List<Long> wanted = ids.stream().map(ScanId::value).distinct().toList();
        // of nothing, an answer without rows
        String places = wanted.isEmpty() ? "NULL" : String.join(", ", Collections.nCopies(wanted.size(), "?"));
        return new Reading<>(SELECT + places + ")", wanted, Scans::uploaded);
    }

    /** Where its owner is one of those. */
    Optional<Scan> find(ScanId id, Predicate<ScanOwner> whose) {
        return Optional.ofNullable(rows(List.of(id)).get(id))
                .filter(row -> whose.test(row.owner()))
                .map(Row::scan);
    }

    Optional<ScanOwner> findOwner(ScanId id) {
        return Optional.ofNullable(rows(List.of(id)).get(id)).map(Row::owner);
    }

    /** As it was uploaded, byte for byte: for a download, never for a browser to show. */
    byte[] original(ScanId id) {
        return vault.open(store.get(required(id).storeKey()));
    }

    /** The copy that is shown, not wider than asked. */
    byte[] preview(ScanId id, int width) {
        byte[] stored = vault.open(store.get(required(id).storeKey() + PREVIEW));
        unpacking.acquireUninterruptibly();
        try {
            return Pictures.smaller(stored, width);
        } finally {
            unpacking.release();
        }
    }

    private PreparedScan sealed(ScanOwner owner, String fileName, Spool spool, ScanType type, ScanRule rule)
            throws IOException {
        String key = newKey();
        unpacking.acquireUninterruptibly();
        try {
            byte[] bytes = spool.bytes();
            Pictures.Shown shown = pictures.read(bytes, type);
            store.put(key + PREVIEW, vault.seal(shown.jpeg()));
            store.put(key, vault.seal(bytes));
            return new PreparedScan(
                    owner,
                    shortened(fileName),
                    type,
                    spool.size(),
                    spool.sha256(),
                    shown.size().width(),
                    shown.size().height(),
                    key,
                    rule.warnings(spool.size()));
        } finally {
            unpacking.release();
        }
    }

    private void deleteUnlessCommitted(String storeKey) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    store.delete(storeKey);
                    store.delete(storeKey + PREVIEW);
                }
            }
        });
    }

    private Row required(ScanId id) {
        Row row = rows(List.of(id)).get(id);
        if (row == null) {
            throw new IllegalArgumentException("No scan " + id.value());
        }
        return row;
    }

    private Map<ScanId, Row> rows(Collection<ScanId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Reading<UploadedScans> reading = reading(ids);
        return Objects.requireNonNull(
                        jdbc.sql(reading.sql()).params(reading.values()).query((ResultSetExtractor<UploadedScans>)
                                Scans::uploaded))
                .rows();
    }

    private static UploadedScans uploaded(ResultSet rows) throws SQLException {
        Map<ScanId, Row> read = new HashMap<>();
        while (rows.next()) {
            Row row = row(rows);
            read.put(row.scan().id(), row);
        }
        return new UploadedScans(read);
    }

    private static Row row(ResultSet row) throws SQLException {
        var columns = new RowReader(row);
        Long supplier = columns.numberOrNone();
        Long platform = columns.numberOrNone();
        return new Row(
                new Scan(
                        new ScanId(columns.number()),
                        columns.text(),
                        ScanType.valueOf(columns.text()),
                        columns.number(),
                        columns.text(),
                        (int) columns.number(),
                        (int) columns.number(),
                        columns.instant()),
                supplier == null
                        ? new ScanOwner.OfPlatform(Objects.requireNonNull(platform))
                        : new ScanOwner.OfSupplier(supplier),
                columns.text());
    }

    private static String newKey() {
        String name = UUID.randomUUID().toString();
        return name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name;
    }

    /** A name to show: no folders, no control characters, not too long. */
    private static String shortened(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_NAME ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST_NAME));
    }

    record Row(Scan scan, ScanOwner owner, String storeKey) {}
}
