package gatehouse.onboarding.rest;

import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.StepConditions;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.rest.Problem;
import gatehouse.rest.Problems;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.PlatformSuppliers;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A platform reads how far its suppliers have come, and declares them small-scale taxpayers. */
@RestController
@RequestMapping("/api/v1/suppliers/{memberName}")
@Tag(name = "Ladder", description = "开通步骤 · how far a supplier has come")
@SecurityRequirement(name = "token")
class LadderController {

    private final Ladder ladder;
    private final StepConditions conditions;
    private final Suppliers accounts;
    private final PlatformSuppliers suppliers;
    private final Texts texts;

    LadderController(
            Ladder ladder, StepConditions conditions, Suppliers accounts, PlatformSuppliers suppliers, Texts texts) {
        this.ladder = ladder;
        this.conditions = conditions;
        this.accounts = accounts;
        this.suppliers = suppliers;
        this.texts = texts;
    }

    @GetMapping("/ladder")
    @Operation(
            summary = "The eight steps of a supplier 开通步骤",
            description =
                    "In the order of the manual. The first two are for every account, the others for those who sell.")
    LadderAnswer ladder(
            @Parameter(example = "杭州启明五金") @PathVariable String memberName,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return answer(suppliers.required(memberName), language);
    }

    @PutMapping("/small-scale")
    @Operation(
            summary = "Declare a small-scale taxpayer 声明小规模纳税人",
            description = "It leaves the step of general taxpayers out, once the name is verified; kept with time and"
                    + " declarer, and revocable.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LadderAnswer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "already-approved: it is a verified general taxpayer; prerequisite-missing: its name is not"
                    + " verified yet",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    LadderAnswer declare(
            @PathVariable String memberName,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        SupplierSummary supplier = suppliers.required(memberName);
        try {
            ladder.skip(supplier.id(), Step.GENERAL_TAXPAYER);
        } catch (SubmissionRefused refused) {
            throw new RequestRefused(
                    refused.reason() == SubmissionRefused.Cause.PREREQUISITE
                            ? Problem.PREREQUISITE_MISSING
                            : Problem.ALREADY_APPROVED,
                    refused.problems());
        }
        return answer(supplier, language);
    }

    @DeleteMapping("/small-scale")
    @Operation(summary = "Take the declaration back 撤回小规模纳税人声明")
    LadderAnswer revoke(
            @PathVariable String memberName,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        SupplierSummary supplier = suppliers.required(memberName);
        ladder.revokeSkip(supplier.id(), Step.GENERAL_TAXPAYER);
        return answer(supplier, language);
    }

    private LadderAnswer answer(SupplierSummary supplier, @Nullable String language) {
        Locale reader = Problems.language(language);
        List<Rung> rungs = ladder.rungs(supplier.id());
        return LadderAnswer.of(
                supplier.memberName(),
                accounts.tradeRoleOf(supplier.id()),
                rungs,
                conditions.unmet(supplier.id(), rungs),
                problem -> texts.in(
                        reader, problem.messageKey(), problem.arguments().toArray()));
    }
}
