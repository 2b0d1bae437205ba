package gatehouse.help.rest;

import gatehouse.access.CurrentUser;
import gatehouse.access.PlatformClient;
import gatehouse.help.AskedTooMuch;
import gatehouse.help.FeedbackRefused;
import gatehouse.help.FeedbackRow;
import gatehouse.help.FeedbackState;
import gatehouse.help.Feedbacks;
import gatehouse.rest.Idempotency;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.PlatformSuppliers;
import gatehouse.supplier.SupplierId;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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
    private final PlatformSuppliers own;
    private final Idempotency idempotency;
    private final CurrentUser user;

    FeedbackController(Feedbacks feedbacks, PlatformSuppliers own, Idempotency idempotency, CurrentUser user) {
        this.feedbacks = feedbacks;
        this.own = own;
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
    @ApiResponse(
            responseCode = "429",
            description = "TOO_MANY after twenty questions of one supplier in 24 hours; `Retry-After` says for how many"
                    + " seconds to wait",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> ask(
            @RequestBody NewFeedback sent,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
        PlatformClient platform = user.requiredPlatform();
        return idempotency.created(platform.id(), key, new Request("POST /api/v1/feedback", sent), () -> asked(sent));
    }

    @GetMapping
    @Operation(summary = "The questions of a supplier 供应商的反馈", description = "The newest first, 100 at most.")
    List<FeedbackAnswer> ofSupplier(@Parameter(example = "杭州启明五金") @RequestParam(MEMBER_NAME) String memberName) {
        return feedbacks.ofSupplier(own.required(memberName).id()).stream()
                .map(FeedbackAnswer::of)
                .toList();
    }

    @PutMapping("/{id}/read")
    @Operation(
            summary = "Mark an answer as read 标记为已读",
            description =
                    "The red dot of the portal counts the answers that are `unread`. Where there is no answer yet, or"
                            + " it was read before, nothing changes.")
    FeedbackAnswer read(@Parameter(example = "17") @PathVariable long id) {
        FeedbackRow row = own(id);
        feedbacks.read(own.required(row.memberName()).id(), row.id());
        return FeedbackAnswer.of(own(id));
    }

    private FeedbackRow own(long id) {
        return feedbacks
                .find(id)
                .filter(found -> own.find(found.memberName()).isPresent())
                .orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
    }

    private FeedbackAnswer asked(NewFeedback sent) {
        SupplierId supplier = own.requiredField(MEMBER_NAME, sent.memberName()).id();
        try {
            return FeedbackAnswer.of(feedbacks.ask(supplier, PAGE, sent.question()));
        } catch (AskedTooMuch refused) {
            throw new RequestRefused(Problem.TOO_MANY_REQUESTS, refused.problems(), refused.pause());
        } catch (FeedbackRefused refused) {
            throw new RequestRefused(Problem.INVALID, refused.problems());
        }
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
            @Nullable OffsetDateTime answeredAt,

            @Schema(description = "There is an answer that was not looked at yet")
            boolean unread) {

        static FeedbackAnswer of(FeedbackRow row) {
            return new FeedbackAnswer(
                    row.id(),
                    row.question(),
                    beijing(row.askedAt()),
                    row.state(),
                    row.answer(),
                    row.answeredAt() == null ? null : beijing(row.answeredAt()),
                    row.unread());
        }

        private static OffsetDateTime beijing(Instant instant) {
            return instant.atZone(BeijingTime.ZONE).toOffsetDateTime();
        }
    }

    private record Request(String what, NewFeedback content) {}
}
