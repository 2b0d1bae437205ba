package gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A phone in somebody's hand: each SMS is read once, in the order in which they come. */
final class Phone {

    private final PlatformApi api;
    private final String mobile;
    private int read;

    Phone(PlatformApi api, String mobile) {
        this.api = api;
        this.mobile = mobile;
    }

    String mobile() {
        return mobile;
    }

    /** The next SMS, which must be made from this template; its text. */
    String reads(String template) {
        Patience.until("SMS " + (read + 1) + " to " + mobile + ": " + template, () -> inbox().size() > read);
        JsonNode next = inbox().get(read++);
        assertThat(next.path("template").asString()).as(next.toString()).isEqualTo(template);
        return next.path("text").asString();
    }

    /** The next SMS: what came about at once may come in any order. */
    void readsInAnyOrder(String... templates) {
        Patience.until(templates.length + " SMS more to " + mobile, () -> inbox().size() >= read + templates.length);
        assertThat(inbox().subList(read, read + templates.length))
                .extracting(sms -> sms.path("template").asString())
                .containsExactlyInAnyOrder(templates);
        read += templates.length;
    }

    void hasNothingMore() {
        assertThat(inbox()).hasSize(read);
    }

    /** Answers the last SMS. */
    void answers(String content) {
        api.post("/sandbox/api/sms/inbound", Map.of("mobile", mobile, "content", content))
                .as(204);
    }

    /** The oldest first. */
    private List<JsonNode> inbox() {
        return api.get("/sandbox/api/sms?mobile=" + mobile)
                .ok()
                .valueStream()
                .toList()
                .reversed();
    }
}
