package gatehouse.help.rest;

import gatehouse.help.HelpDesk;
import gatehouse.help.HelpText;
import gatehouse.rest.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The manual's answers, for a platform's own pages. */
@RestController
@RequestMapping("/api/v1/help")
@Tag(name = "Help", description = "帮助 · the manual's answers")
@SecurityRequirement(name = "token")
class HelpController {

    private final HelpDesk desk;

    HelpController(HelpDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            summary = "Search the help 搜索帮助",
            description =
                    "Articles that hold every word, in the language of `Accept-Language`; all where nothing is asked.")
    List<HelpText> search(
            @Parameter(example = "农村信用社") @RequestParam(name = "q", defaultValue = "") String question,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return desk.search(question, Problems.language(language));
    }
}
