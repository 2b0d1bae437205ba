package gatehouse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * The lock on a data folder that only one Gatehouse holds. The operating system takes it back when its holder dies,
 * however it dies.
 */
class FolderLock implements AutoCloseable {

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    static FolderLock take(DataFolder folder) {
        try {
            FileChannel file = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                file.close();
                throw new StartRefused("another Gatehouse is running on " + folder.home()
                        + "; stop it first (Ctrl-C there), or set GATEHOUSE_HOME to another folder.");
            }
            return new FolderLock(file);
        } catch (IOException unusable) {
            throw new StartRefused("the data folder " + folder.home() + " cannot be used: " + unusable, unusable);
        }
    }

    /** Whether another process holds the folder now. */
    static boolean isTaken(DataFolder folder) {
        if (!Files.exists(folder.lock())) {
            return false;
        }
        try (FileChannel file = FileChannel.open(folder.lock(), StandardOpenOption.WRITE)) {
            return file.tryLock() == null;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
