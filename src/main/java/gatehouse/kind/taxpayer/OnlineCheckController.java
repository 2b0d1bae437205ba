package gatehouse.kind.taxpayer;

import gatehouse.onboarding.SubmissionRefused;
import gatehouse.rest.Problem;
import gatehouse.rest.Problems;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.PlatformSuppliers;
import gatehouse.supplier.SupplierSummary;
import gatehouse.texts.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A platform has an invoice of its supplier checked: a good one opens the step at once. */
@RestController
@RequestMapping("/api/v1/suppliers/{memberName}/invoice-check")
@Tag(name = "Ladder", description = "开通步骤 · how far a supplier has come")
@SecurityRequirement(name = "token")
class OnlineCheckController {

    private final PlatformSuppliers suppliers;
    private final OnlineCheck check;
    private final Texts texts;

    OnlineCheckController(PlatformSuppliers suppliers, OnlineCheck check, Texts texts) {
        this.suppliers = suppliers;
        this.check = check;
        this.texts = texts;
    }

    @PostMapping
    @Operation(
            summary = "Check a special VAT invoice online 在线验证",
            description =
                    "PROVEN opens the step of general taxpayers; NOT_PROVEN says why; NO_ANSWER: the tax register is away.")
    OnlineCheckAnswer check(
            @PathVariable String memberName,
            @RequestBody Invoice invoice,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        SupplierSummary supplier = suppliers.required(memberName);
        try {
            return answer(check.check(supplier.id(), invoice.typed()), Problems.language(language));
        } catch (SubmissionRefused refused) {
            throw new RequestRefused(
                    switch (refused.reason()) {
                        case PREREQUISITE -> Problem.PREREQUISITE_MISSING;
                        case ALREADY_APPROVED -> Problem.ALREADY_APPROVED;
                        case CONDITIONS -> Problem.CONDITIONS_NOT_MET;
                        default -> Problem.INVALID;
                    },
                    refused.problems());
        }
    }

    private OnlineCheckAnswer answer(AutomaticCheck.Verdict verdict, Locale reader) {
        return switch (verdict) {
            case AutomaticCheck.Verdict.Proven() -> new OnlineCheckAnswer("PROVEN", List.of());
            case AutomaticCheck.Verdict.NoAnswer() -> new OnlineCheckAnswer("NO_ANSWER", List.of());
            case AutomaticCheck.Verdict.NotProven(List<String> codes) ->
                new OnlineCheckAnswer(
                        "NOT_PROVEN",
                        codes.stream()
                                .map(code -> new CheckReason(code, texts.in(reader, "taxpayer.invoice." + code)))
                                .toList());
        };
    }

    /** What is on the invoice. */
    record Invoice(
            @Schema(description = "发票代码; none on 数电票", example = "3300214130") @Nullable
            String invoiceCode,

            @Schema(description = "发票号码", example = "01234560") @Nullable
            String invoiceNumber,

            @Schema(description = "开票日期", example = "2026-11-01") @Nullable
            String issued,

            @Schema(description = "价税合计 of 数电票, 不含税金额 of others", example = "1130.00") @Nullable
            String sum) {

        OnlineCheck.Typed typed() {
            return new OnlineCheck.Typed(or(invoiceCode), or(invoiceNumber), or(issued), or(sum));
        }

        private static String or(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    /** What was decided. */
    record OnlineCheckAnswer(@Schema(example = "PROVEN") String verdict, List<CheckReason> reasons) {}

    /** One reason of a no. */
    record CheckReason(@Schema(example = "RATE_TOO_LOW") String code, String message) {}
}
