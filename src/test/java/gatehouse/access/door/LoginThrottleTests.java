package gatehouse.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.access.AccessSettings;
import gatehouse.access.AccessTest;
import gatehouse.access.Door;
import gatehouse.access.MovableTime;
import gatehouse.secrecy.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AccessTest
class LoginThrottleTests {

    private static final String ADDRESS = "203.0.113.7";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    AccessSettings settings;

    @Autowired
    MovableTime time;

    @Autowired
    PlatformTransactionManager transactions;

    LoginThrottle oneNode;
    LoginThrottle anotherNode;

    @BeforeEach
    void nobodyHasFailedYet() {
        jdbc.sql("DELETE FROM login_throttle").update();
        oneNode = new LoginThrottle(jdbc, vault, settings, time);
        anotherNode = new LoginThrottle(jdbc, vault, settings, time);
    }

    @Test
    void twoNodesCountTogether() {
        for (int failure = 0; failure < 5; failure++) {
            assertThat(knock(failure % 2 == 0 ? oneNode : anotherNode, "li", ADDRESS))
                    .isEmpty();
        }

        assertThat(knock(oneNode, "li", ADDRESS)).contains(Duration.ofSeconds(30));
        assertThat(knock(anotherNode, "li", "198.51.100.1")).contains(Duration.ofSeconds(30));
        assertThat(knock(anotherNode, "wang", ADDRESS)).isEmpty();
    }

    @Test
    void theWaitDoublesUpToAQuarterOfAnHour() {
        for (int free = 0; free < 4; free++) {
            knock(oneNode, "li", ADDRESS);
        }

        for (int seconds : new int[] {30, 60, 120, 240, 480, 900, 900}) {
            assertThat(knock(oneNode, "li", ADDRESS)).isEmpty();
            assertThat(knock(oneNode, "li", ADDRESS)).contains(Duration.ofSeconds(seconds));
            time.pass(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void theOtherDoorHasItsOwnCount() {
        for (int failure = 0; failure < 5; failure++) {
            knock(oneNode, "li", ADDRESS);
        }

        assertThat(within(() -> oneNode.knock(Door.SUPPLIER, "li", ADDRESS))).isEmpty();
    }

    @Test
    void manyTriesAtOnceAreNotMoreTries() throws Exception {
        Callable<Optional<Duration>> tried = () -> knock(oneNode, "li", ADDRESS);
        Callable<Optional<Duration>> triedElsewhere = () -> knock(anotherNode, "li", ADDRESS);

        long admitted = 0;
        try (ExecutorService attackers = Executors.newFixedThreadPool(16)) {
            var tries = Stream.concat(
                            Collections.nCopies(16, tried).stream(), Collections.nCopies(16, triedElsewhere).stream())
                    .toList();
            for (Future<Optional<Duration>> knocked : attackers.invokeAll(tries)) {
                admitted += knocked.get().isEmpty() ? 1 : 0;
            }
        }

        assertThat(admitted).isEqualTo(5);
    }

    @Test
    void anAddressThatTriesManyLoginsWaitsToo() {
        for (int login = 0; login < 41; login++) {
            assertThat(knock(oneNode, "login" + login, ADDRESS)).isEmpty();
        }

        assertThat(knock(oneNode, "somebody else", ADDRESS)).contains(Duration.ofSeconds(30));
    }

    @Test
    void aRightPasswordFreesTheLoginButNotTheAddress() {
        for (int login = 0; login < 40; login++) {
            knock(oneNode, "login" + login, ADDRESS);
        }
        knock(oneNode, "own", ADDRESS);
        within(() -> {
            oneNode.admitted(Door.STAFF, "own", ADDRESS);
            return true;
        });

        assertThat(knock(oneNode, "own", ADDRESS)).as("taken back").isEmpty();
        assertThat(knock(oneNode, "own", ADDRESS)).as("the forty still count").isPresent();
    }

    @Test
    void failuresAreForgottenAfterAnHour() {
        for (int failure = 0; failure < 5; failure++) {
            knock(oneNode, "li", ADDRESS);
        }
        time.pass(Duration.ofMinutes(61));

        within(() -> {
            oneNode.forget();
            return true;
        });

        assertThat(jdbc.sql("SELECT COUNT(*) FROM login_throttle")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aClockThatWasPutBackLocksNobodyOut() {
        Instant later = time.instant().plus(Duration.ofDays(10));

        Failures counted = new Failures(9, later, later.plusSeconds(900));

        assertThat(counted.wait(time.instant())).isEmpty();
        assertThat(counted.andOneMore(time.instant(), 4, settings.throttle()).count())
                .isEqualTo(1);
    }

    @Test
    void noLoginAndNoAddressStandsInTheTable() {
        knock(oneNode, "li", ADDRESS);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM login_throttle WHERE LENGTH(door_key) = 32")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private Optional<Duration> knock(LoginThrottle node, String login, String address) {
        return within(() -> node.knock(Door.STAFF, login, address));
    }

    /** As the proxy of the application would: these nodes are made by hand. */
    private <T> T within(Callable<T> work) {
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                return work.call();
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
