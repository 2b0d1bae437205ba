package gatehouse.sandbox.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.sandbox.SandboxWebhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox's receiver of webhooks: what it took is read with the token of a platform; there only with sample data. */
@RestController
@ConditionalOnProperty("gatehouse.sandbox.enabled")
@RequestMapping("/sandbox/api/webhooks")
@Tag(name = "Sandbox")
@SecurityRequirement(name = "token")
class SandboxWebhooksController {

    private static final int MOST = 200;
    private static final String CALL = """
            {"type": "application.approved", "timestamp": "2026-11-13T10:00:00+08:00", "data": {"memberName": "杭州启明五金",
             "number": "A20261113-8F3K2", "kind": "BUSINESS_LICENSE", "state": "APPROVED", "round": 1, "reasons": []}}""";

    private final SandboxWebhooks receiver;

    SandboxWebhooksController(SandboxWebhooks receiver) {
        this.receiver = receiver;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Takes a webhook, as a platform would; 401 unless it is signed with the sample platform's secret",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(CALL))))
    void take(
            @Parameter(example = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W")
                    @RequestHeader(name = "webhook-id", required = false)
                    @Nullable
                    String id,
            @Parameter(example = "1762999200") @RequestHeader(name = "webhook-timestamp", required = false) @Nullable
                    String timestamp,
            @Parameter(example = "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=")
                    @RequestHeader(name = "webhook-signature", required = false)
                    @Nullable
                    String signature,
            @RequestBody(required = false) @Nullable String body) {
        boolean taken = id != null
                && timestamp != null
                && signature != null
                && body != null
                && receiver.take(id, timestamp, signature, body);
        if (!taken) {
            throw new RequestRefused(Problem.SIGNATURE_REQUIRED);
        }
    }

    @GetMapping
    @Operation(summary = "The webhooks that the sandbox took, the newest first")
    List<ReceivedWebhook> all() {
        return receiver.newest(MOST).stream().map(ReceivedWebhook::of).toList();
    }

    /** One webhook. */
    record ReceivedWebhook(
            @Schema(description = "The header webhook-id") String messageId,
            @Schema(example = "application.approved") String type,

            @Schema(description = "How many signatures the last call carried")
            int signatures,

            @Schema(description = "How many of them fitted a secret that the sandbox knows")
            int fitting,

            @Schema(description = "How often it came") int times,

            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
            OffsetDateTime receivedAt,

            String body) {

        static ReceivedWebhook of(SandboxWebhooks.Received received) {
            return new ReceivedWebhook(
                    received.messageId(),
                    received.type(),
                    received.signatures(),
                    received.fitting(),
                    received.times(),
                    received.receivedAt().atZone(BusinessCalendar.ZONE).toOffsetDateTime(),
                    received.body());
        }
    }
}
