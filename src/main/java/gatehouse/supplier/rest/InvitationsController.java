package gatehouse.supplier.rest;

import static gatehouse.supplier.rest.SupplierProblems.refusedAsProblem;

import gatehouse.access.CurrentUser;
import gatehouse.access.PlatformClient;
import gatehouse.rest.Idempotency;
import gatehouse.supplier.InvitationRow;
import gatehouse.supplier.InvitationState;
import gatehouse.supplier.Invitations;
import gatehouse.supplier.PlatformSuppliers;
import gatehouse.ui.BeijingTime;
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
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A platform invites suppliers for its buyers. */
@RestController
@RequestMapping("/api/v1/invitations")
@Tag(name = "Invitations", description = "邀请 · buyers invite suppliers by SMS")
@SecurityRequirement(name = "token")
class InvitationsController {

    private final Invitations invitations;
    private final PlatformSuppliers own;
    private final Idempotency idempotency;
    private final CurrentUser user;

    InvitationsController(Invitations invitations, PlatformSuppliers own, Idempotency idempotency, CurrentUser user) {
        this.invitations = invitations;
        this.own = own;
        this.idempotency = idempotency;
        this.user = user;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Invite a supplier by SMS 邀请供应商", description = """
                                The buyer is an account of this platform whose `tradeRole` is BUYER or BOTH. The SMS carries a
                                link that is good once; the supplier may also answer it with its member name.""")
    @ApiResponse(
            responseCode = "201",
            description = "On its way",
            content = @Content(schema = @Schema(implementation = InvitationAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "One entry for each wrong field; NOT_BUYER where the account does not buy, INVITED_TOO_OFTEN"
                    + " after three invitations of one phone in 24 hours",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "429",
            description = "TOO_MANY_OF_PLATFORM: the platform has sent as many as it may within an hour (1000, unless"
                    + " configured otherwise); `Retry-After` says for how many seconds to wait",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> invite(
            @RequestBody NewInvitation sent,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
        PlatformClient platform = user.requiredPlatform();
        return idempotency.created(
                platform.id(),
                key,
                new Request("POST /api/v1/invitations", sent),
                () -> refusedAsProblem(() -> InvitationAnswer.of(invitations.invite(
                        own.requiredField("buyer", sent.buyer()).id(), sent.mobile()))));
    }

    @GetMapping
    @Operation(summary = "The invitations of a buyer 买家的邀请", description = "The newest first, 200 at most.")
    List<InvitationAnswer> ofBuyer(@Parameter(example = "华东重工采购") @RequestParam String buyer) {
        return invitations.ofBuyer(own.required(buyer).id()).stream()
                .map(InvitationAnswer::of)
                .toList();
    }

    /** Whom a buyer invites. */
    record NewInvitation(
            @Schema(description = "会员名 of the buyer", example = "华东重工采购") @Nullable
            String buyer,

            @Schema(description = "手机号 of the supplier", example = "13800138000") @Nullable
            String mobile) {}

    /** An invitation; the phone masked. */
    record InvitationAnswer(
            long id,
            String buyer,
            @Schema(example = "138****8000") String mobile,
            InvitationState state,
            OffsetDateTime createdAt,
            OffsetDateTime expiresAt,

            @Schema(description = "会员名 of who confirmed it") @Nullable
            String member,

            @Nullable OffsetDateTime joinedAt) {

        static InvitationAnswer of(InvitationRow row) {
            return new InvitationAnswer(
                    row.id().value(),
                    row.buyer().memberName(),
                    row.mobileMasked(),
                    row.state(),
                    beijing(row.createdAt()),
                    beijing(row.expiresAt()),
                    row.joinedMemberName(),
                    row.joinedAt() == null ? null : beijing(row.joinedAt()));
        }

        private static OffsetDateTime beijing(Instant instant) {
            return instant.atZone(BeijingTime.ZONE).toOffsetDateTime();
        }
    }

    private record Request(String what, NewInvitation content) {}
}
