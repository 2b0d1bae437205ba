package gatehouse.document;

/** Where the bytes of scans are kept 影像存储: sealed before they come here. A folder, or a bucket. */
public interface ScanStore {

    /** All of it is there when this returns, also after a power cut, or nothing is. */
    void put(String key, byte[] sealed);

    byte[] get(String key);

    /** Nothing happens where there is nothing. */
    void delete(String key);
}
