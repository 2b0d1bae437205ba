package gatehouse.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an embedded database lives and how large it may grow.
 *
 * @param home the folder that holds the data, the password and the lock
 * @param programs the folder that MariaDB's own files are unpacked into, once
 * @param port the port to listen on; 0 takes the one of last time, or any that is free
 * @param bufferPool InnoDB's buffer pool, as MariaDB writes sizes: {@code 512M}
 * @param arguments more arguments for the server
 */
public record EmbeddedSettings(Path home, Path programs, int port, String bufferPool, List<String> arguments) {

    private static final String BUFFER_POOL = "512M";
    private static final Pattern SIZE = Pattern.compile("(\\d+)([KMG]?)", Pattern.CASE_INSENSITIVE);
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long LEAST_LOG = 256 * MEBIBYTE;

    public EmbeddedSettings {
        home = home.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
        arguments = List.copyOf(arguments);
    }

    /** The database of {@code gatehouse run} in this folder. */
    public static EmbeddedSettings in(Path home) {
        return new EmbeddedSettings(home, home.resolve("mariadb"), 0, BUFFER_POOL, List.of());
    }

    public EmbeddedSettings withPrograms(Path folder) {
        return new EmbeddedSettings(home, folder, port, bufferPool, arguments);
    }

    public EmbeddedSettings withPort(int chosen) {
        return new EmbeddedSettings(home, programs, chosen, bufferPool, arguments);
    }

    public EmbeddedSettings withBufferPool(String size) {
        return new EmbeddedSettings(home, programs, port, size, arguments);
    }

    /**
     * The redo log, in bytes: half the buffer pool, so that a pool that was made large may keep what has changed in it instead of
     * writing it out again and again; 256 MiB at least.
     */
    long logSize() {
        Matcher size = SIZE.matcher(bufferPool.strip());
        return size.matches()
                ? Math.max(LEAST_LOG, Long.parseLong(size.group(1)) * unit(size.group(2)) / 2)
                : LEAST_LOG;
    }

    private static long unit(String letter) {
        return switch (letter.toUpperCase(Locale.ROOT)) {
            case "K" -> 1024;
            case "M" -> MEBIBYTE;
            case "G" -> 1024 * MEBIBYTE;
            default -> 1;
        };
    }

    public EmbeddedSettings withArguments(String... more) {
        return new EmbeddedSettings(home, programs, port, bufferPool, List.of(more));
    }
}
