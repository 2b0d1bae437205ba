package gatehouse.sandbox;

import gatehouse.document.PreparedScan;
import gatehouse.document.ScanOwner;
import gatehouse.document.ScanStore;
import gatehouse.document.Scans;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A store that draws sample scans when they are first asked for 按需绘制: from then on they lie in the store like any other,
 * with their true size and SHA-256.
 */
class DrawnScans implements ScanStore {

    private static final String PREVIEW = ".preview";

    private final ScanStore store;
    private final ObjectProvider<Scans> scans;
    private final Supplier<JdbcTemplate> jdbc;
    // who asked before the row was changed still comes with the old key
    private final ConcurrentHashMap<String, String> drawn = new ConcurrentHashMap<>();

    DrawnScans(ScanStore store, ObjectProvider<Scans> scans, Supplier<JdbcTemplate> jdbc) {
        this.store = store;
        this.scans = scans;
        this.jdbc = jdbc;
    }

    @Override
    public byte[] get(String key) {
        boolean preview = key.endsWith(PREVIEW);
        String plain = plain(key);
        Optional<UndrawnScan> sample = UndrawnScan.of(plain);
        if (sample.isEmpty()) {
            return store.get(key);
        }
        String there = drawn.computeIfAbsent(plain, _ -> draw(sample.get()));
        return store.get(preview ? there + PREVIEW : there);
    }

    @Override
    public void put(String key, byte[] sealed) {
        store.put(key, sealed);
    }

    @Override
    public void delete(String key) {
        if (UndrawnScan.of(plain(key)).isEmpty()) {
            store.delete(key);
        }
    }

    private static String plain(String key) {
        return key.endsWith(PREVIEW) ? key.substring(0, key.length() - PREVIEW.length()) : key;
    }

    private String draw(UndrawnScan sample) {
        PreparedScan prepared = scans.getObject()
                .prepare(
                        new ScanOwner.OfPlatform(0),
                        sample.fileName(),
                        new ByteArrayInputStream(sample.draw()),
                        sample.rule());
        jdbc.get()
                .update(
                        "UPDATE scan SET size = ?, sha256 = ?, width = ?, height = ?, store_key = ? WHERE store_key = ?",
                        prepared.size(),
                        prepared.sha256(),
                        prepared.width(),
                        prepared.height(),
                        prepared.storeKey(),
                        sample.storeKey());
        return prepared.storeKey();
    }
}
