package gatehouse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The folder of an embedded database: its data, its password and the port that it answers at. */
record DataFolder(Path home) {

    private static final int PASSWORD_BYTES = 24;
    // a Unix socket's path has room for 107 bytes, on macOS for 103
    private static final int LONGEST_SOCKET_PATH = 100;

    static DataFolder prepare(Path home) {
        try {
            DataFolder folder = new DataFolder(home);
            createPrivate(home);
            createPrivate(folder.temporary());
            return folder;
        } catch (IOException unusable) {
            throw new StartRefused("the data folder " + home + " cannot be used: " + unusable, unusable);
        }
    }

    Path lock() {
        return home.resolve("lock");
    }

    Path data() {
        return home.resolve("database");
    }

    Path unfinishedData() {
        return home.resolve("database.unfinished");
    }

    Path temporary() {
        return home.resolve("tmp");
    }

    Path pidFile() {
        return home.resolve("database.pid");
    }

    Path serverLog() {
        return home.resolve("database.log");
    }

    /** What the server reads before it takes the first connection; it carries the password, so it goes away again. */
    Path firstStatements() {
        return home.resolve("database.init.sql");
    }

    Path password() {
        return home.resolve("database.password");
    }

    private Path port() {
        return home.resolve("database.port");
    }

    Path socket() {
        Path near = home.resolve("database.sock");
        if (near.toString().length() <= LONGEST_SOCKET_PATH) {
            return near;
        }
        String name = "gatehouse-" + Integer.toHexString(home.hashCode()) + ".sock";
        return Path.of(System.getProperty("java.io.tmpdir"), name);
    }

    String requiredPassword() {
        if (!Files.exists(password())) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            writePrivate(password(), HexFormat.of().formatHex(random));
        }
        return read(password());
    }

    OptionalInt portOfLastTime() {
        return Files.exists(port()) ? OptionalInt.of(Integer.parseInt(read(port()))) : OptionalInt.empty();
    }

    void remember(int port) {
        writePrivate(port(), Integer.toString(port));
    }

    /** Writes a file that nobody but its owner can read, whole or not at all. */
    static void writePrivate(Path file, String content) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            if (knowsPermissions(file)) {
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (knowsPermissions(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean knowsPermissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
