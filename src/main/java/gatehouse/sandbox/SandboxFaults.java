package gatehouse.sandbox;

import gatehouse.counterpart.CounterpartAway;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;

/** Failures on demand 故障开关: the stand-in of a counterpart is away or late for its next calls, on whichever node they come. */
public class SandboxFaults {

    /** Those whose stand-ins misbehave when told to. */
    public enum Where {
        SMS_PROVIDER("sms-provider"),
        SCAN_STORE("scan-store"),
        TAX_REGISTER("tax-register"),
        BUSINESS_REGISTER("business-register");

        private final String counterpart;

        Where(String counterpart) {
            this.counterpart = counterpart;
        }

        /** The name under which it is called, and known to the health of the application. */
        public String counterpart() {
            return counterpart;
        }

        public static Optional<Where> find(String counterpart) {
            return Arrays.stream(values())
                    .filter(where -> where.counterpart.equals(counterpart))
                    .findFirst();
        }
    }

    public enum Kind {
        /** No answer at all. */
        AWAY,
        /** The answer comes, and takes its time. */
        LATE
    }

    /** @param times how many calls are still to be disturbed */
    public record Fault(Where where, Kind kind, int times) {}

    static final Duration LATENESS = Duration.ofSeconds(3);

    private final JdbcTemplate jdbc;

    SandboxFaults(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Fault> all() {
        return jdbc.query(
                "SELECT counterpart, kind, times FROM sandbox_fault WHERE times > 0 ORDER BY counterpart",
                (row, _) -> new Fault(
                        Where.find(row.getString("counterpart")).orElseThrow(),
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("times")));
    }

    /** Instead of what was set before; zero times: none. */
    public void set(Fault fault) {
        jdbc.update("""
                        INSERT INTO sandbox_fault (counterpart, kind, times) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE kind = VALUES(kind), times = VALUES(times)""", fault.where().counterpart(), fault.kind().name(), fault.times());
    }

    /** What befalls a call now, if anything: used up by it. */
    void strike(Where where) {
        boolean struck = jdbc.update(
                        "UPDATE sandbox_fault SET times = times - 1 WHERE counterpart = ? AND times > 0",
                        where.counterpart())
                == 1;
        if (!struck) {
            return;
        }
        String kind = jdbc.queryForObject(
                "SELECT kind FROM sandbox_fault WHERE counterpart = ?", String.class, where.counterpart());
        if (Kind.AWAY.name().equals(kind)) {
            throw CounterpartAway.passing("The sandbox was told to be away", null);
        }
        LockSupport.parkNanos(LATENESS.toNanos());
    }
}
