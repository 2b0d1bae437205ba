package gatehouse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server of a Gatehouse that was killed: it outlives its parent and keeps the data folder open. A process
 * number alone proves nothing, since numbers are given again; it must be a mariadbd on this very folder.
 */
record LeftoverServer(ProcessHandle process) {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int SECONDS_TO_STOP = 60;

    static Optional<LeftoverServer> find(DataFolder folder) {
        return pid(folder.pidFile())
                .flatMap(ProcessHandle::of)
                .filter(process -> isServerOn(folder.data(), process.info()))
                .map(LeftoverServer::new);
    }

    void stop() {
        LOG.info("Stopping the database server {} that an earlier run left behind", process.pid());
        CompletableFuture<ProcessHandle> gone = process.onExit();
        process.destroy();
        gone.copy()
                .completeOnTimeout(process, SECONDS_TO_STOP, TimeUnit.SECONDS)
                .join();
        if (process.isAlive()) {
            process.destroyForcibly();
            gone.join();
        }
    }

    private static Optional<Long> pid(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String written = Files.readString(file).strip();
            return written.matches("[0-9]{1,10}") ? Optional.of(Long.valueOf(written)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isServerOn(Path data, ProcessHandle.Info info) {
        boolean isServer = info.command()
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .filter(name -> name.startsWith("mariadbd"))
                .isPresent();
        String folder = "--datadir=" + MariaDbServer.asArgument(data);
        return isServer && Arrays.asList(info.arguments().orElse(new String[0])).contains(folder);
    }
}
