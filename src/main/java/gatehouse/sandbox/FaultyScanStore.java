package gatehouse.sandbox;

import gatehouse.document.ScanStore;
import java.util.function.Supplier;

/** A store of scans that is away or late when told to 影像存储故障; what is in it stays. */
class FaultyScanStore implements ScanStore {

    private final ScanStore store;
    private final Supplier<SandboxFaults> faults;

    FaultyScanStore(ScanStore store, Supplier<SandboxFaults> faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public void put(String key, byte[] sealed) {
        faults.get().strike(SandboxFaults.Where.SCAN_STORE);
        store.put(key, sealed);
    }

    @Override
    public byte[] get(String key) {
        faults.get().strike(SandboxFaults.Where.SCAN_STORE);
        return store.get(key);
    }

    @Override
    public void delete(String key) {
        store.delete(key);
    }
}
