package gatehouse.credit;

import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Missing;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.PlatformSuppliers;
import gatehouse.supplier.SupplierId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A platform sets the credit that its supplier grants to buyers, and opens the trust service with one call. */
@RestController
@RequestMapping("/api/v1/suppliers/{memberName}")
@Tag(name = "Credit terms", description = "账期与诚信服务 · credit terms and trust service")
@SecurityRequirement(name = "token")
class CreditController {

    private final PlatformSuppliers suppliers;
    private final CreditTerms terms;
    private final Ladder ladder;

    CreditController(PlatformSuppliers suppliers, CreditTerms terms, Ladder ladder) {
        this.suppliers = suppliers;
        this.terms = terms;
        this.ladder = ladder;
    }

    @GetMapping("/credit-grants")
    @Operation(summary = "What each buyer is granted now 授信一览")
    List<GrantAnswer> grants(@PathVariable String memberName) {
        return terms.of(suppliers.required(memberName).id()).stream()
                .map(GrantAnswer::of)
                .toList();
    }

    @GetMapping("/credit-grants/history")
    @Operation(summary = "Every grant ever made 授信变更记录", description = "The latest first.")
    List<GrantAnswer> history(@PathVariable String memberName) {
        return terms.history(suppliers.required(memberName).id()).stream()
                .map(GrantAnswer::of)
                .toList();
    }

    @PutMapping("/credit-grants/{buyer}")
    @Operation(
            summary = "Grant credit to a buyer 确定授信",
            description =
                    "The buyer by its whole member name; 0 < limit ≤ 200000000.00. The first grant opens the step.")
    GrantAnswer grant(@PathVariable String memberName, @PathVariable String buyer, @RequestBody NewGrant wanted) {
        SupplierId supplier = suppliers.required(memberName).id();
        try {
            return GrantAnswer.of(terms.grant(supplier, buyer, or(wanted.limit()), or(wanted.settlementDay())));
        } catch (SubmissionRefused refused) {
            throw new RequestRefused(
                    refused.reason() == SubmissionRefused.Cause.PREREQUISITE
                            ? Problem.PREREQUISITE_MISSING
                            : Problem.INVALID,
                    refused.problems());
        }
    }

    @PutMapping("/trust-service")
    @Operation(summary = "Open the trust service 开通诚信服务", description = "One call; once open it stays open.")
    TrustAnswer trust(@PathVariable String memberName) {
        SupplierId supplier = suppliers.required(memberName).id();
        List<Missing> missing = ladder.missing(supplier, Step.TRUST_SERVICE);
        if (!missing.isEmpty()) {
            throw new RequestRefused(
                    Problem.PREREQUISITE_MISSING,
                    missing.stream().map(Missing::problem).toList());
        }
        ladder.open(supplier, Step.TRUST_SERVICE);
        return new TrustAnswer(ladder.isOpen(supplier, Step.TRUST_SERVICE));
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What is to be granted. */
    record NewGrant(
            @Schema(example = "500000.00") @Nullable String limit,

            @Schema(description = "Of the month, 1 to 28", example = "25") @Nullable
            String settlementDay) {}

    /** One grant. */
    record GrantAnswer(
            @Schema(example = "采购之家2026") String buyer,
            @Schema(example = "500000.00") String limit,
            @Schema(example = "25") int settlementDay,
            OffsetDateTime at,
            @Schema(example = "样例平台") String by) {

        static GrantAnswer of(CreditGrant grant) {
            return new GrantAnswer(
                    grant.buyer(),
                    grant.limit().setScale(2, RoundingMode.UNNECESSARY).toPlainString(),
                    grant.settlementDay(),
                    grant.at().atOffset(ZoneOffset.ofHours(8)),
                    grant.byName());
        }
    }

    /** Whether it is open. */
    record TrustAnswer(boolean open) {}
}
