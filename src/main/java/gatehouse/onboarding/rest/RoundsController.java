package gatehouse.onboarding.rest;

import gatehouse.onboarding.PlatformApplications;
import gatehouse.onboarding.ReasonTexts;
import gatehouse.rest.Problem;
import gatehouse.rest.Problems;
import gatehouse.rest.RequestRefused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was sent in, round by round, as the portal shows it to the supplier. */
@RestController
@RequestMapping("/api/v1/applications/{number}/rounds")
@Tag(name = "Applications")
@SecurityRequirement(name = "token")
class RoundsController {

    private final PlatformApplications applications;
    private final ReasonTexts reasons;

    RoundsController(PlatformApplications applications, ReasonTexts reasons) {
        this.applications = applications;
        this.reasons = reasons;
    }

    @GetMapping
    @Operation(
            summary = "What was sent in 提交的内容",
            description =
                    "Every round with its form in clear, its scans and reasons, the latest first; each look is recorded.")
    List<RoundAnswer> rounds(
            @Parameter(example = "A20261113-8F3K2") @PathVariable String number,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var application = applications.find(number).orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
        return application.rounds().stream()
                .map(round -> RoundAnswer.of(
                        round, reasons.in(Problems.language(language), application.kind(), round.reasons())))
                .toList();
    }
}
