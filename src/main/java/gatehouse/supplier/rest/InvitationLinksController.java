package gatehouse.supplier.rest;

import static gatehouse.supplier.rest.SupplierProblems.refusedAsProblem;

import gatehouse.access.CurrentUser;
import gatehouse.rest.Idempotency;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.InvitationRow;
import gatehouse.supplier.InvitationState;
import gatehouse.supplier.Invitations;
import gatehouse.supplier.PlatformSuppliers;
import gatehouse.supplier.SupplierSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.RestController;

/** What the link of an invitation leads to: a platform confirms it for the supplier that holds the SMS. */
@RestController
@RequestMapping("/api/v1/invitations/links/{token}")
@Tag(name = "Invitations")
@SecurityRequirement(name = "token")
class InvitationLinksController {

    private static final String EXAMPLE = "Zk3vQ8mKx2TzR7nWc5YbHw";

    private final Invitations invitations;
    private final PlatformSuppliers own;
    private final Idempotency idempotency;
    private final CurrentUser user;

    InvitationLinksController(
            Invitations invitations, PlatformSuppliers own, Idempotency idempotency, CurrentUser user) {
        this.invitations = invitations;
        this.own = own;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GetMapping
    @Operation(
            summary = "What a link leads to 查看邀请链接",
            description =
                    "Also where it is good no longer. The token is what stands behind `/portal/join/` in the SMS.")
    InvitationAnswer find(@Parameter(example = EXAMPLE) @PathVariable String token) {
        return InvitationAnswer.of(required(token));
    }

    @PostMapping(path = "/join", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Join by a link 确认合作关系", description = """
                                The supplier is an account of this platform; the buyer may be any. Whoever holds the link holds
                                the phone that was invited. It is good once: the supplier is in the buyer's pool afterwards.""")
    @ApiResponse(
            responseCode = "200",
            description = "In the pool",
            content = @Content(schema = @Schema(implementation = InvitationAnswer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "invitation-over: the link was used, taken back, or is too old",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description =
                    "member: UNKNOWN where the platform has no such supplier, OWN where a buyer would join itself",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> join(
            @Parameter(example = EXAMPLE) @PathVariable String token,
            @RequestBody Joining sent,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
        return idempotency.once(
                user.requiredPlatform().id(),
                key,
                new JoinRequest("POST /api/v1/invitations/links/join", token, sent),
                HttpStatus.OK,
                () -> own.requiredField("member", sent.member()),
                member -> InvitationAnswer.of(joined(token, member)));
    }

    private InvitationRow joined(String token, SupplierSummary member) {
        if (required(token).state() != InvitationState.SENT) {
            throw new RequestRefused(Problem.INVITATION_OVER);
        }
        return refusedAsProblem(() -> {
            invitations.confirm(member.id(), token);
            return required(token);
        });
    }

    private InvitationRow required(String token) {
        return invitations.find(token).orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
    }

    /** Who joins. */
    record Joining(
            @Schema(description = "会员名 of the supplier", example = "杭州启明五金") @Nullable
            String member) {}

    private record JoinRequest(String what, String token, Joining content) {}
}
