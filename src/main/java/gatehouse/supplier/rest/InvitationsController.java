package gatehouse.supplier.rest;

import static gatehouse.supplier.rest.SupplierProblems.refusedAsProblem;

import gatehouse.access.CurrentUser;
import gatehouse.access.PlatformClient;
import gatehouse.rest.Idempotency;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.InvitationId;
import gatehouse.supplier.InvitationRow;
import gatehouse.supplier.Invitations;
import gatehouse.supplier.PlatformSuppliers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
            description = "One entry for each wrong field; NOT_BUYER where the account does not buy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "429",
            description = "INVITED_TOO_OFTEN after three invitations of one phone by one buyer in 24 hours,"
                    + " TOO_MANY_INVITATIONS after 200 of one buyer; TOO_MANY_OF_PLATFORM: the platform has sent as many as"
                    + " it may within an hour (1000, unless configured otherwise). `Retry-After` says for how many seconds"
                    + " to wait",
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

    @PostMapping("/{id}/cancel")
    @Operation(
            summary = "Take an invitation back 取消邀请",
            description = "While nobody has answered it: its link is good no longer. 409 invitation-over otherwise.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationAnswer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "invitation-over: it was answered, taken back, or is too old",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> cancel(
            @Parameter(example = "42") @PathVariable long id,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
        InvitationRow invitation = own(new InvitationId(id));
        return idempotency.once(
                user.requiredPlatform().id(),
                key,
                new CancelRequest("POST /api/v1/invitations/cancel", id),
                HttpStatus.OK,
                () -> invitation,
                known -> InvitationAnswer.of(cancelled(known)));
    }

    private InvitationRow own(InvitationId id) {
        return invitations
                .find(id)
                .filter(found -> own.find(found.buyer().memberName()).isPresent())
                .orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
    }

    private InvitationRow cancelled(InvitationRow invitation) {
        if (!invitations.cancel(invitation.buyer().id(), invitation.id())) {
            throw new RequestRefused(Problem.INVITATION_OVER);
        }
        return own(invitation.id());
    }

    /** Whom a buyer invites. */
    record NewInvitation(
            @Schema(description = "会员名 of the buyer", example = "华东重工采购") @Nullable
            String buyer,

            @Schema(description = "手机号 of the supplier", example = "13800138000") @Nullable
            String mobile) {}

    private record Request(String what, NewInvitation content) {}

    private record CancelRequest(String what, long id) {}
}
