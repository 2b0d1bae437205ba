package gatehouse.journey;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;

/** The world around the application as the sandbox plays it: the time, the bank, the phones. */
final class SandboxWorld {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final PlatformApi api;

    SandboxWorld(PlatformApi api) {
        this.api = api;
    }

    OffsetDateTime now() {
        return OffsetDateTime.parse(
                        api.get("/sandbox/api/clock").ok().path("now").asString())
                .atZoneSameInstant(BEIJING)
                .toOffsetDateTime();
    }

    void moveTo(OffsetDateTime wanted) {
        api.put("/sandbox/api/clock", Map.of("now", wanted.toString())).ok();
    }

    void backToRealTime() {
        api.delete("/sandbox/api/clock").ok();
    }

    void bankAnswersAfter(int seconds) {
        api.put("/sandbox/api/bank", Map.of("delaySeconds", seconds)).ok();
    }

    void bankWillReturn(String reason, int times) {
        api.put("/sandbox/api/bank", Map.of("next", "BOUNCED", "reason", reason, "times", times))
                .ok();
    }

    /** The bank has taken every payment whose outcome was named before. */
    void untilTheBankHasTakenIt() {
        Patience.until(
                "the bank has taken the payment",
                () -> api.get("/sandbox/api/bank").ok().path("times").asInt() == 0);
    }

    /** What came last, as the statement of the account's own bank shows it. */
    String amountOn(String account) {
        return api.get("/sandbox/api/bank/statement?account=" + account)
                .ok()
                .path(0)
                .path("amount")
                .asString();
    }

    /** The next calls of a counterpart get no answer. */
    void isAway(String counterpart, int times) {
        api.put("/sandbox/api/faults/" + counterpart, Map.of("kind", "AWAY", "times", times))
                .ok();
    }

    Phone phone(String mobile) {
        return new Phone(api, mobile);
    }
}
