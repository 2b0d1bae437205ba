package gatehouse.deposit.rest;

import gatehouse.access.CurrentUser;
import gatehouse.access.PlatformClient;
import gatehouse.deposit.DepositId;
import gatehouse.deposit.DepositKinds;
import gatehouse.deposit.DepositRefused;
import gatehouse.deposit.DepositRefused.Cause;
import gatehouse.deposit.DepositRow;
import gatehouse.deposit.DepositStanding;
import gatehouse.deposit.Deposits;
import gatehouse.deposit.Verification;
import gatehouse.rest.Idempotency;
import gatehouse.rest.OneOf;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.PlatformSuppliers;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.KindCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

/** A platform asks for deposits for its own suppliers, looks them up, and enters the amounts. */
@RestController
@RequestMapping("/api/v1/deposits")
@Tag(name = "Deposits", description = "打款认证 · a small amount to the corporate account, entered again")
@SecurityRequirement(name = "token")
class DepositsController {

    private static final String MEMBER_NAME = "memberName";
    private static final String KIND = "kind";

    private final Deposits deposits;
    private final DepositKinds kinds;
    private final Suppliers suppliers;
    private final PlatformSuppliers own;
    private final Idempotency idempotency;
    private final CurrentUser user;

    DepositsController(
            Deposits deposits,
            DepositKinds kinds,
            Suppliers suppliers,
            PlatformSuppliers own,
            Idempotency idempotency,
            CurrentUser user) {
        this.deposits = deposits;
        this.kinds = kinds;
        this.suppliers = suppliers;
        this.own = own;
        this.idempotency = idempotency;
        this.user = user;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask for a deposit 申请打款",
            description = "After the documents are approved; one at a time, five a day for each supplier and kind, bank"
                    + " failures included. What is refused does not count. Where the approved form named an account"
                    + " (融易收), bank, branch, cnaps, account and holder may be left out.")
    @ApiResponse(
            responseCode = "201",
            description = "On its way to the bank; what becomes of it is told later",
            content = @Content(schema = @Schema(implementation = DepositAnswer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "reject-not-approved, reject-already-verified, reject-in-progress, reject-active,"
                    + " reject-daily-limit or reject-wait",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "reject-name-mismatch where the holder is not the verified company (field holder: NEAR or"
                    + " DIFFERENT), else invalid with one entry for each wrong field",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> request(
            @RequestBody NewDeposit sent,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
        PlatformClient platform = user.requiredPlatform();
        return idempotency.created(
                platform.id(), key, new CreateRequest("POST /api/v1/deposits", sent), () -> requested(sent));
    }

    @GetMapping
    @Operation(summary = "The deposits of a supplier 供应商的打款", description = "Of one kind, the newest first.")
    List<DepositAnswer> ofSupplier(
            @Parameter(example = "杭州启明五金") @RequestParam(MEMBER_NAME) String memberName,
            @Parameter(example = "BUSINESS_LICENSE") @RequestParam(KIND) String kind) {
        SupplierSummary supplier = own.required(memberName);
        KindCode code = kinds.find(kind).orElseThrow(DepositsController::notFound);
        return deposits.ofSupplier(supplier.id(), code).stream()
                .map(deposit -> DepositAnswer.of(deposit, supplier.memberName()))
                .toList();
    }

    @GetMapping("/standing")
    @Operation(
            summary = "Where a supplier stands 打款进度",
            description =
                    "Also before a deposit is asked for: whether one may be, what stands in the way, how many are left"
                            + " today, and what the approved form said of the account.")
    StandingAnswer standing(
            @Parameter(example = "杭州启明五金") @RequestParam(MEMBER_NAME) String memberName,
            @Parameter(example = "BUSINESS_LICENSE") @RequestParam(KIND) String kind) {
        SupplierSummary supplier = own.required(memberName);
        KindCode code = kinds.find(kind).orElseThrow(DepositsController::notFound);
        DepositStanding standing = deposits.standing(supplier.id(), code);
        Cause obstacle = standing.obstacle();
        return StandingAnswer.of(
                supplier.memberName(),
                standing,
                obstacle == null ? null : problem(obstacle).type(),
                deposits.named(supplier.id(), code).orElse(null));
    }

    @PostMapping(path = "/{id}/verify", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Enter the amount 回填金额",
            description = "Twice for each deposit. What cannot be read costs no try: 422 invalid-format. 409"
                    + " no-active-deposit where no amount is waited for.")
    @ApiResponse(
            responseCode = "200",
            description = "VERIFIED, WRONG_1_LEFT or WRONG_EXHAUSTED",
            content = @Content(schema = @Schema(implementation = VerificationAnswer.class)))
    ResponseEntity<Object> verify(
            @Parameter(example = "17") @PathVariable long id,
            @RequestBody EnteredAmount entered,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
        PlatformClient platform = user.requiredPlatform();
        SupplierSummary supplier = deposits.ownerOf(new DepositId(id))
                .map(suppliers::required)
                .filter(own::has)
                .orElseThrow(DepositsController::notFound);
        return idempotency.once(
                platform.id(),
                key,
                new VerifyRequest("POST /api/v1/deposits/verify", id, entered),
                HttpStatus.OK,
                () -> supplier,
                owner -> verified(new DepositId(id), entered, owner));
    }

    private DepositAnswer requested(NewDeposit sent) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<SupplierSummary> supplier = named(MEMBER_NAME, sent.memberName(), problems)
                .flatMap(name -> known(
                        own.find(name), new FieldProblem(MEMBER_NAME, "UNKNOWN", "rest.field.UNKNOWN"), problems));
        Optional<KindCode> kind = named(KIND, sent.kind(), problems)
                .flatMap(code -> known(kinds.find(code), OneOf.unknown(KIND, kinds.all()), problems));
        if (supplier.isEmpty() || kind.isEmpty()) {
            throw new RequestRefused(Problem.INVALID, problems);
        }
        DepositRow deposit =
                refusedAsProblem(() -> deposits.request(supplier.get().id(), kind.get(), sent.request()));
        return DepositAnswer.of(deposit, supplier.get().memberName());
    }

    private VerificationAnswer verified(DepositId id, EnteredAmount entered, SupplierSummary supplier) {
        Verification result = refusedAsProblem(() -> deposits.verify(id, entered.amount()));
        DepositRow deposit = deposits.find(id).orElseThrow(DepositsController::notFound);
        return new VerificationAnswer(result, DepositAnswer.of(deposit, supplier.memberName()));
    }

    private static Optional<String> named(String field, @Nullable String value, List<FieldProblem> problems) {
        if (value == null || value.isBlank()) {
            problems.add(new FieldProblem(field, "REQUIRED", "rest.field.REQUIRED"));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static <T> Optional<T> known(Optional<T> found, FieldProblem unknown, List<FieldProblem> problems) {
        if (found.isEmpty()) {
            problems.add(unknown);
        }
        return found;
    }

    private static <T> T refusedAsProblem(Supplier<T> work) {
        try {
            return work.get();
        } catch (DepositRefused refused) {
            throw new RequestRefused(problem(refused.reason()), refused.problems());
        }
    }

    private static Problem problem(Cause cause) {
        return switch (cause) {
            case NOT_APPROVED -> Problem.REJECT_NOT_APPROVED;
            case ALREADY_VERIFIED -> Problem.REJECT_ALREADY_VERIFIED;
            case IN_PROGRESS -> Problem.REJECT_IN_PROGRESS;
            case ACTIVE -> Problem.REJECT_ACTIVE;
            case DAILY_LIMIT -> Problem.REJECT_DAILY_LIMIT;
            case WAIT -> Problem.REJECT_WAIT;
            case NAME_MISMATCH -> Problem.REJECT_NAME_MISMATCH;
            case INVALID -> Problem.INVALID;
            case NO_ACTIVE_DEPOSIT -> Problem.NO_ACTIVE_DEPOSIT;
            case INVALID_FORMAT -> Problem.INVALID_FORMAT;
        };
    }

    private static RequestRefused notFound() {
        return new RequestRefused(Problem.NOT_FOUND);
    }

    private record CreateRequest(String what, NewDeposit content) {}

    private record VerifyRequest(String what, long id, EnteredAmount content) {}
}
