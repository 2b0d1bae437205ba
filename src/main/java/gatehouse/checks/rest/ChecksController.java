package gatehouse.checks.rest;

import gatehouse.access.CurrentUser;
import gatehouse.checks.CheckGroup;
import gatehouse.checks.CheckRefused;
import gatehouse.checks.Checks;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A platform's own forms check before they send. */
@RestController
@RequestMapping("/api/v1/checks")
@Tag(name = "Checks", description = "校验 · the rules of the forms, one group at a time")
@SecurityRequirement(name = "token")
class ChecksController {

    private final Checks checks;
    private final CurrentUser user;

    ChecksController(Checks checks, CurrentUser user) {
        this.checks = checks;
        this.user = user;
    }

    @PostMapping(path = "/{group}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Check an input 校验",
            description =
                    "Nothing is stored. Fields that a group does not know are not looked at; of several codes the "
                            + "first that fails is the reason, and lists hold all that fail, in the order of the manual.")
    @ApiResponse(
            responseCode = "200",
            description = "What the rule says: ok with what was understood, or the reasons why not",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "404",
            description = "No such group",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "One entry for each field that is missing or cannot be read",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    Map<String, @Nullable Object> check(
            @Parameter(example = "uscc") @PathVariable String group,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object")))
                    @RequestBody
                    JsonNode input) {
        user.requiredPlatform();
        CheckGroup found = checks.find(group).orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
        if (!input.isObject()) {
            throw new RequestRefused(Problem.MALFORMED);
        }
        try {
            return checks.answer(found, input).fields();
        } catch (CheckRefused refused) {
            throw new RequestRefused(Problem.INVALID, refused.problems());
        }
    }
}
