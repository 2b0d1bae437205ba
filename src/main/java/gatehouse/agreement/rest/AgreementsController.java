package gatehouse.agreement.rest;

import gatehouse.agreement.Agreement;
import gatehouse.agreement.Agreements;
import gatehouse.rest.Problems;
import gatehouse.texts.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What suppliers agree to, for a platform's own pages. */
@RestController
@RequestMapping("/api/v1/agreements")
@Tag(name = "Agreements", description = "协议 · what suppliers agree to")
@SecurityRequirement(name = "token")
class AgreementsController {

    private final Agreements agreements;
    private final Texts texts;

    AgreementsController(Agreements agreements, Texts texts) {
        this.agreements = agreements;
        this.texts = texts;
    }

    @GetMapping
    @Operation(
            summary = "The agreements in force 现行协议",
            description = "All that registration and forms ask to agree to, in the language of `Accept-Language`.")
    List<AgreementAnswer> inForce(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Locale reader = Problems.language(language);
        return agreements.all().stream().map(one -> answer(one, reader)).toList();
    }

    private AgreementAnswer answer(Agreement agreement, Locale reader) {
        return new AgreementAnswer(
                agreement.code(),
                agreement.version(),
                texts.in(reader, agreement.titleKey()),
                texts.in(reader, agreement.textKey()));
    }

    /** One document. */
    record AgreementAnswer(
            @Schema(example = "MERCHANT_SERVICE") String code,

            @Schema(description = "The version in force, to be kept with a consent", example = "2026-01")
            String version,

            @Schema(example = "《企采商服务协议》") String title,
            String text) {}
}
