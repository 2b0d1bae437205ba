package gatehouse.help.rest;

import gatehouse.access.CurrentUser;
import gatehouse.access.PlatformClient;
import gatehouse.help.FeedbackRefused;
import gatehouse.help.FeedbackRow;
import gatehouse.help.FeedbackState;
import gatehouse.help.Feedbacks;
import gatehouse.rest.Idempotency;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.FieldProblem;
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
import java.util.Objects;
import java.util.Optional;
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

/** A platform asks for its suppliers. */
@RestController
@RequestMapping("/api/v1/feedback")
@Tag(name = "Feedback", description = "意见反馈 · questions that people answer")
@SecurityRequirement(name = "token")
class FeedbackController {

    private static final String MEMBER_NAME = "memberName";
    private static final String PAGE = "rest";

    private final Feedbacks feedbacks;
    private final Suppliers suppliers;
    private final Idempotency idempotency;
    private final CurrentUser user;

    FeedbackController(Feedbacks feedbacks, Suppliers suppliers, Idempotency idempotency, CurrentUser user) {
        this.feedbacks = feedbacks;
        this.suppliers = suppliers;
        this.idempotency = idempotency;
        this.user = user;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask a question 提交反馈",
            description =
                    "1000 characters at most, twenty in 24 hours for one supplier; no identity or account numbers.")
    @ApiResponse(
            responseCode = "201",
            description = "In the inbox of the staff",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "One entry for each wrong field",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> ask(
            @RequestBody NewFeedback sent,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
        PlatformClient platform = user.requiredPlatform();
        return idempotency.created(
                platform.id(), key, new Request("POST /api/v1/feedback", sent), () -> asked(platform, sent));
    }

    @GetMapping
    @Operation(summary = "The questions of a supplier 供应商的反馈", description = "The newest first, 100 at most.")
    List<FeedbackAnswer> ofSupplier(@Parameter(example = "杭州启明五金") @RequestParam(MEMBER_NAME) String memberName) {
        SupplierId supplier =
                own(user.requiredPlatform(), memberName).orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
        return feedbacks.ofSupplier(supplier).stream().map(FeedbackAnswer::of).toList();
    }

    private FeedbackAnswer asked(PlatformClient platform, NewFeedback sent) {
        String memberName = sent.memberName();
        if (memberName == null || memberName.isBlank()) {
            throw invalid(new FieldProblem(MEMBER_NAME, "REQUIRED", "rest.field.REQUIRED"));
        }
        SupplierId supplier = own(platform, memberName)
                .orElseThrow(() -> invalid(new FieldProblem(MEMBER_NAME, "UNKNOWN", "rest.field.UNKNOWN")));
        try {
            return FeedbackAnswer.of(feedbacks.ask(supplier, PAGE, sent.question()));
        } catch (FeedbackRefused refused) {
            throw new RequestRefused(Problem.INVALID, refused.problems());
        }
    }

    private Optional<SupplierId> own(PlatformClient platform, String memberName) {
        return suppliers
                .findByMemberName(memberName)
                .filter(found -> Objects.equals(found.platformClientId(), platform.id()))
                .map(SupplierSummary::id);
    }

    private static RequestRefused invalid(FieldProblem problem) {
        return new RequestRefused(Problem.INVALID, List.of(problem));
    }

    /** What a supplier wants to know. */
    record NewFeedback(
            @Schema(description = "会员名", example = "杭州启明五金") @Nullable
            String memberName,

            @Schema(example = "收款银行的列表里找不到我们的开户行") @Nullable String question) {}

    /** A question, and the answer once there is one. */
    record FeedbackAnswer(
            long id,
            String question,
            OffsetDateTime askedAt,
            FeedbackState state,
            @Nullable String answer,
            @Nullable OffsetDateTime answeredAt) {

        static FeedbackAnswer of(FeedbackRow row) {
            return new FeedbackAnswer(
                    row.id(),
                    row.question(),
                    beijing(row.askedAt()),
                    row.state(),
                    row.answer(),
                    row.answeredAt() == null ? null : beijing(row.answeredAt()));
        }

        private static OffsetDateTime beijing(Instant instant) {
            return instant.atZone(BeijingTime.ZONE).toOffsetDateTime();
        }
    }

    private record Request(String what, NewFeedback content) {}
}
