package gatehouse.onboarding.rest;

import gatehouse.access.CurrentUser;
import gatehouse.access.PlatformClient;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.document.ScanId;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.ReasonTexts;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.Submission;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.rest.Idempotency;
import gatehouse.rest.OneOf;
import gatehouse.rest.Problem;
import gatehouse.rest.Problems;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.PlatformSuppliers;
import gatehouse.supplier.SupplierSummary;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

/** A platform sends in applications for its own suppliers, looks them up, and takes them back. */
@RestController
@RequestMapping("/api/v1/applications")
@Tag(name = "Applications", description = "申请 · sent in for review")
@SecurityRequirement(name = "token")
class ApplicationsController {

    private static final String MEMBER_NAME = "memberName";
    private static final String KIND = "kind";

    private final Applications applications;
    private final PlatformSuppliers suppliers;
    private final Kinds kinds;
    private final BusinessCalendars calendars;
    private final ReasonTexts reasons;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ApplicationsController(
            Applications applications,
            PlatformSuppliers suppliers,
            Kinds kinds,
            BusinessCalendars calendars,
            ReasonTexts reasons,
            Idempotency idempotency,
            CurrentUser user) {
        this.applications = applications;
        this.suppliers = suppliers;
        this.kinds = kinds;
        this.calendars = calendars;
        this.reasons = reasons;
        this.idempotency = idempotency;
        this.user = user;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send in an application 提交审核",
            description =
                    "The first round, or the next one after a rejection or a request for a supplement. Behind the real"
                            + " name, the company's name, number and phone, and what follows from them, are those that were verified:"
                            + " they may be left out, and what is sent there is not read.")
    @ApiResponse(
            responseCode = "201",
            description = "Taken; the answer carries the promise",
            content = @Content(schema = @Schema(implementation = ApplicationAnswer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "already-open or already-approved: one open application per supplier and kind; "
                    + "prerequisite-missing or conditions-not-met: one entry for each that is missing",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "One entry for each wrong field",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> submit(
            @RequestBody NewApplication sent,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        PlatformClient platform = user.requiredPlatform();
        return idempotency.created(
                platform.id(),
                key,
                new SubmitRequest("POST /api/v1/applications", sent),
                () -> answer(submitted(sent), language));
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "Look up an application 查询申请",
            description =
                    "Reasons of the catalogue are in the language of `Accept-Language`; a reviewer's own words stay as written.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationAnswer.class)))
    ApplicationAnswer find(
            @Parameter(example = "A20261113-8F3K2") @PathVariable String number,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return answer(own(number), language);
    }

    @GetMapping
    @Operation(summary = "The applications of a supplier 供应商的申请", description = "The newest first.")
    List<ApplicationAnswer> ofSupplier(
            @Parameter(example = "杭州启明五金") @RequestParam(MEMBER_NAME) String memberName,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return applications.ofSupplier(suppliers.required(memberName).id()).stream()
                .map(application -> answer(application, language))
                .toList();
    }

    @PostMapping("/{number}/withdraw")
    @Operation(
            summary = "Take an application back 撤回",
            description = "While nobody has claimed it; 409 not-open or claimed otherwise.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationAnswer.class)))
    ResponseEntity<Object> withdraw(
            @PathVariable String number,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        PlatformClient platform = user.requiredPlatform();
        ApplicationId id = own(number).id();
        return idempotency.once(
                platform.id(),
                key,
                new WithdrawRequest("POST /api/v1/applications/withdraw", id.value()),
                HttpStatus.OK,
                () -> id,
                known -> answer(withdrawn(known), language));
    }

    private ApplicationSummary submitted(NewApplication sent) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<SupplierSummary> supplier = named(MEMBER_NAME, sent.memberName(), problems)
                .flatMap(name -> known(
                        suppliers.find(name),
                        new FieldProblem(MEMBER_NAME, "UNKNOWN", "rest.field.UNKNOWN"),
                        problems));
        Optional<ApplicationKind> kind = named(KIND, sent.kind(), problems)
                .flatMap(code -> known(kinds.find(code), OneOf.unknown(KIND, codes()), problems));
        if (supplier.isEmpty() || kind.isEmpty()) {
            throw new RequestRefused(Problem.INVALID, problems);
        }
        return refusedAsProblem(() -> applications.submit(
                new Submission(supplier.get().id(), kind.get().code(), fields(sent.form()), scans(sent.scans()))));
    }

    private ApplicationSummary withdrawn(ApplicationId id) {
        return refusedAsProblem(() -> {
            applications.withdraw(id);
            return applications.find(id).orElseThrow(ApplicationsController::notFound);
        });
    }

    private ApplicationSummary own(String number) {
        return applications
                .findByNumber(number)
                .flatMap(applications::find)
                .filter(found -> suppliers.find(found.memberName()).isPresent())
                .orElseThrow(ApplicationsController::notFound);
    }

    private ApplicationAnswer answer(ApplicationSummary application, @Nullable String language) {
        ReviewDeadline deadline = application.deadline();
        var promised = deadline.promisedBefore();
        var decided = application.decidedAt();
        var why = calendars.explain(deadline, kinds.required(application.kind()).slaPolicy());
        List<RejectionReason> told = reasons.in(Problems.language(language), application.kind(), application.reasons());
        return new ApplicationAnswer(
                application.number(),
                application.memberName(),
                application.kind().value(),
                application.state(),
                application.round(),
                application.companyName(),
                ApplicationAnswer.beijing(deadline.submittedAt()),
                promised == null ? null : ApplicationAnswer.beijing(promised),
                ApplicationAnswer.beijing(deadline.latestBefore()),
                deadline.provisional(),
                new ApplicationAnswer.PromiseExplanation(why.in(Locale.SIMPLIFIED_CHINESE), why.in(Locale.ENGLISH)),
                decided == null ? null : ApplicationAnswer.beijing(decided),
                told.stream().map(ApplicationAnswer.Reason::of).toList());
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

    private List<KindCode> codes() {
        return kinds.all().stream().map(ApplicationKind::code).toList();
    }

    private static Map<String, String> fields(@Nullable Map<String, @Nullable String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (sent != null) {
            sent.forEach((name, value) -> fields.put(name, value == null ? "" : value));
        }
        return fields;
    }

    private static Map<String, ScanId> scans(@Nullable Map<String, @Nullable Long> sent) {
        Map<String, ScanId> scans = new LinkedHashMap<>();
        if (sent != null) {
            sent.forEach((slot, id) -> {
                if (id != null) {
                    scans.put(slot, new ScanId(id));
                }
            });
        }
        return scans;
    }

    private static ApplicationSummary refusedAsProblem(java.util.function.Supplier<ApplicationSummary> work) {
        try {
            return work.get();
        } catch (SubmissionRefused refused) {
            throw new RequestRefused(problem(refused.reason()), refused.problems());
        }
    }

    private static Problem problem(SubmissionRefused.Cause cause) {
        return switch (cause) {
            case INVALID -> Problem.INVALID;
            case PREREQUISITE -> Problem.PREREQUISITE_MISSING;
            case CONDITIONS -> Problem.CONDITIONS_NOT_MET;
            case ALREADY_OPEN -> Problem.ALREADY_OPEN;
            case ALREADY_APPROVED -> Problem.ALREADY_APPROVED;
            case NOT_OPEN -> Problem.NOT_OPEN;
            case CLAIMED -> Problem.CLAIMED;
        };
    }

    private static RequestRefused notFound() {
        return new RequestRefused(Problem.NOT_FOUND);
    }

    private record SubmitRequest(String what, NewApplication content) {}

    private record WithdrawRequest(String what, long id) {}
}
