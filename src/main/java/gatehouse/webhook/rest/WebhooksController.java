package gatehouse.webhook.rest;

import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.ui.BeijingTime;
import gatehouse.webhook.DeliveryRow;
import gatehouse.webhook.DeliveryState;
import gatehouse.webhook.NewWebhook;
import gatehouse.webhook.OwnWebhooks;
import gatehouse.webhook.RotatedWebhook;
import gatehouse.webhook.WebhookId;
import gatehouse.webhook.WebhookRefused;
import gatehouse.webhook.WebhookRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A platform says where it wants to be called back. */
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "Webhooks", description = "回调 · signed calls to the platform")
@SecurityRequirement(name = "token")
class WebhooksController {

    private static final int PAGE = 50;

    private static final String CONVENTION = """
            Calls follow the Standard Webhooks convention: `POST` with the headers `webhook-id` (the same for every attempt of
            one message), `webhook-timestamp` (seconds) and `webhook-signature` (`v1,` and the Base64 of the HMAC-SHA256 of
            `{id}.{timestamp}.{body}`, keyed with the Base64 after `whsec_`; several, parted by spaces, while a replaced secret
            still signs: one that fits is enough). The body is
            `{"type": "application.rejected", "timestamp": "2026-11-13T10:00:00+08:00", "data": {"number": "A20261113-8F3K2",
            "memberName": "杭州启明五金", "kind": "BUSINESS_LICENSE", "state": "REJECTED", "round": 1, "reasons":
            ["LICENSE_BLURRED"]}}`. Types: application.submitted, .approved, .rejected, .supplement-asked, .withdrawn, .revoked;
            step.opened, .skipped, .skip-revoked, .suspended; deposit.requested, .arrived, .bounced, .exhausted, .verified,
            .expired, .ended; pool.joined, .left; feedback.answered. Any 2xx is a yes; anything else is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h,
            14 h, 20 h, 24 h; redirects are not followed; 410 ends it. An address that has only failed for five days is
            disabled. The order of messages is not promised: the application itself says what holds.""";

    private final OwnWebhooks webhooks;

    WebhooksController(OwnWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Register an address 登记回调地址",
            description = "The secret is in this answer and in no other. " + CONVENTION)
    @ApiResponse(responseCode = "201", description = "Registered", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "422",
            description = "https to the public internet only (SCHEME, ADDRESS); TAKEN; TOO_MANY after ten",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    RegisteredWebhook register(@RequestBody WantedWebhook wanted) {
        try {
            return RegisteredWebhook.of(webhooks.register(wanted.url()));
        } catch (WebhookRefused refused) {
            throw new RequestRefused(Problem.INVALID, refused.problems());
        }
    }

    @GetMapping
    @Operation(summary = "The own addresses 自己的回调地址")
    List<WebhookAnswer> all() {
        return webhooks.all().stream().map(WebhookAnswer::of).toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove an address with its log 删除回调地址")
    void delete(@PathVariable long id) {
        requireFound(webhooks.delete(new WebhookId(id)));
    }

    @PostMapping("/{id}/rotate-secret")
    @Operation(summary = "Replace the secret 更换签名密钥", description = """
                                The new secret is in this answer and in no other. Until `formerSecretUntil` (24 hours, unless
                                configured otherwise) every call carries both signatures in `webhook-signature`, parted by a
                                space; afterwards only that of the new secret. So no call is lost while the platform changes
                                over. Whoever fears that the former secret is known to others stops accepting it at once.""")
    @ApiResponse(responseCode = "200", description = "The new secret", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "422",
            description = "TOO_MANY while three replaced secrets still sign",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    RotatedSecret rotate(@PathVariable long id) {
        try {
            return webhooks.rotate(new WebhookId(id))
                    .map(RotatedSecret::of)
                    .orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
        } catch (WebhookRefused refused) {
            throw new RequestRefused(Problem.INVALID, refused.problems());
        }
    }

    @PostMapping("/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Call an address again 重新启用",
            description = "After it was disabled; failed deliveries may be replayed.")
    void enable(@PathVariable long id) {
        requireFound(webhooks.enable(new WebhookId(id)));
    }

    @GetMapping("/{id}/deliveries")
    @Operation(summary = "What was delivered 投递记录", description = "The newest 50 before `before`, with every attempt.")
    List<DeliveryAnswer> deliveries(
            @PathVariable long id,
            @Parameter(description = "The last id of the page above") @RequestParam(required = false) @Nullable
                    Long before) {
        return webhooks
                .deliveries(new WebhookId(id), before, PAGE)
                .orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND))
                .stream()
                .map(DeliveryAnswer::of)
                .toList();
    }

    @PostMapping("/{id}/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Deliver again 重新投递",
            description = "Under the same `webhook-id`; 409 while it is still on its way.")
    void replay(@PathVariable long id, @PathVariable long delivery) {
        if (!webhooks.replay(new WebhookId(id), delivery)) {
            requireFound(webhooks.has(new WebhookId(id), delivery));
            throw new RequestRefused(Problem.ON_ITS_WAY);
        }
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new RequestRefused(Problem.NOT_FOUND);
        }
    }

    private static OffsetDateTime beijing(Instant instant) {
        return instant.atZone(BeijingTime.ZONE).toOffsetDateTime();
    }

    /** Where a platform wants to be called. */
    record WantedWebhook(
            @Schema(example = "https://platform.example.com/gatehouse") @Nullable
            String url) {}

    /** An address just registered. */
    record RegisteredWebhook(
            long id,
            String url,

            @Schema(description = "Shown once", example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
            String secret) {

        static RegisteredWebhook of(NewWebhook registered) {
            return new RegisteredWebhook(
                    registered.webhook().id().value(),
                    registered.webhook().url(),
                    registered.secret().value());
        }
    }

    /** An address with its new secret. */
    record RotatedSecret(
            @Schema(example = "7") long id,

            @Schema(example = "https://platform.example.com/gatehouse")
            String url,

            @Schema(description = "Shown once", example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
            String secret,

            @Schema(description = "Until then the former secret signs too", example = "2026-11-26T10:00:00+08:00")
            OffsetDateTime formerSecretUntil) {

        static RotatedSecret of(RotatedWebhook rotated) {
            return new RotatedSecret(
                    rotated.webhook().id().value(),
                    rotated.webhook().url(),
                    rotated.secret().value(),
                    beijing(rotated.formerUntil()));
        }
    }

    /** An address. */
    record WebhookAnswer(
            long id,
            String url,
            boolean enabled,

            @Schema(description = "FAILING, GONE or BY_HAND") @Nullable
            String disabledReason,

            @Nullable OffsetDateTime failingSince,

            @Schema(description = "Until then a replaced secret signs too, where there is one") @Nullable
            OffsetDateTime formerSecretUntil,

            OffsetDateTime createdAt) {

        static WebhookAnswer of(WebhookRow row) {
            return new WebhookAnswer(
                    row.id().value(),
                    row.url(),
                    row.enabled(),
                    row.disabledReason(),
                    row.failingSince() == null ? null : beijing(row.failingSince()),
                    row.formerSecretUntil() == null ? null : beijing(row.formerSecretUntil()),
                    beijing(row.createdAt()));
        }
    }

    /** One message to one address. */
    record DeliveryAnswer(
            long id,
            @Schema(description = "The header webhook-id") String messageId,
            @Schema(example = "application.approved") String type,
            DeliveryState state,
            OffsetDateTime createdAt,

            @Schema(description = "When it is tried next") @Nullable
            OffsetDateTime nextAttemptAt,

            List<AttemptAnswer> attempts) {

        static DeliveryAnswer of(DeliveryRow row) {
            return new DeliveryAnswer(
                    row.id(),
                    row.messageId(),
                    row.type(),
                    row.state(),
                    beijing(row.createdAt()),
                    row.state() == DeliveryState.PENDING ? beijing(row.notBefore()) : null,
                    row.log().stream().map(AttemptAnswer::of).toList());
        }
    }

    /** One call. */
    record AttemptAnswer(
            OffsetDateTime at,
            @Nullable Integer status,
            int milliseconds,

            @Schema(description = "STATUS, REDIRECT, TIMEOUT, ADDRESS, or what broke") @Nullable
            String error,

            @Schema(description = "The first 500 bytes of the answer") @Nullable
            String response) {

        static AttemptAnswer of(DeliveryRow.Attempt attempt) {
            return new AttemptAnswer(
                    beijing(attempt.at()),
                    attempt.status(),
                    attempt.milliseconds(),
                    attempt.error(),
                    attempt.response());
        }
    }
}
