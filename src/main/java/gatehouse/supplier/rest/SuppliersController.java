package gatehouse.supplier.rest;

import gatehouse.access.CurrentUser;
import gatehouse.access.PlatformClient;
import gatehouse.rest.Idempotency;
import gatehouse.rest.OneOf;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.Consent;
import gatehouse.supplier.ConsentDocument;
import gatehouse.supplier.GivenConsents;
import gatehouse.supplier.Registrant;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierRefused;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A platform registers the suppliers it acts for. */
@RestController
@RequestMapping("/api/v1/suppliers")
@Tag(name = "Suppliers", description = "供应商 · suppliers of a platform")
@SecurityRequirement(name = "token")
class SuppliersController {

    private final Suppliers suppliers;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final Clock clock;

    SuppliersController(Suppliers suppliers, Idempotency idempotency, CurrentUser user, Clock clock) {
        this.clock = clock;
        this.suppliers = suppliers;
        this.idempotency = idempotency;
        this.user = user;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Register a supplier 注册供应商", description = """
                                `memberName` and `mobile` are required. The platform vouches for the phone, so no code is
                                sent, and for everything that it leaves out: `contactName`, `companyName`, `tradeRole`
                                (SELLER where nothing is said) and `consents`. What it gives is checked as on the portal's own
                                page and kept. Only enterprises can be suppliers, sole traders 个体工商户 included.""")
    @ApiResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = RegisteredSupplier.class)))
    @ApiResponse(
            responseCode = "422",
            description = "One entry for each wrong field; TAKEN where the member name is in use",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> register(
            @RequestBody NewSupplier supplier,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
        PlatformClient platform = user.requiredPlatform();
        return idempotency.created(
                platform.id(),
                key,
                new Request("POST /api/v1/suppliers", supplier),
                () -> registered(platform, supplier));
    }

    private RegisteredSupplier registered(PlatformClient platform, NewSupplier supplier) {
        try {
            return RegisteredSupplier.of(suppliers.registerByPlatform(
                    platform,
                    new Registration(supplier.memberName(), null, supplier.mobile()),
                    new Registrant(supplier.contactName(), supplier.companyName(), supplier.tradeRole()),
                    consents(supplier.consents())));
        } catch (SupplierRefused refused) {
            throw new RequestRefused(Problem.INVALID, refused.problems());
        }
    }

    private GivenConsents consents(@Nullable List<@Nullable NewConsent> sent) {
        List<Consent> consents = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (int index = 0; sent != null && index < sent.size(); index++) {
            String field = "consents." + index;
            NewConsent one = sent.get(index);
            if (one == null) {
                problems.add(new FieldProblem(field, "REQUIRED", "rest.field.REQUIRED"));
            } else {
                one.read(field, clock.instant(), problems).ifPresent(consents::add);
            }
        }
        return new GivenConsents(consents, problems);
    }

    /** What a platform says of a supplier. */
    record NewSupplier(
            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    description = "会员名, exactly as it is to be used",
                    example = "杭州启明五金")
            @Nullable
            String memberName,

            @Schema(requiredMode = RequiredMode.REQUIRED, description = "手机号, of the mainland", example = "13800138000")
            @Nullable
            String mobile,

            @Schema(description = "联系人姓名; optional", example = "王小明") @Nullable
            String contactName,

            @Schema(description = "企业名称 as on the license; optional", example = "杭州启明五金有限公司") @Nullable
            String companyName,

            @Schema(
                    description = "贸易身份; optional, SELLER where nothing is said",
                    allowableValues = {"SELLER", "BUYER", "BOTH"},
                    example = "SELLER")
            @Nullable
            String tradeRole,

            @Schema(description = "The consents that the supplier gave to the platform; optional") @Nullable
            List<@Nullable NewConsent> consents) {}

    /** A consent that the supplier gave to the platform. */
    record NewConsent(
            @Schema(
                    allowableValues = {"TERMS_OF_SERVICE", "PRIVACY_STATEMENT"},
                    example = "TERMS_OF_SERVICE")
            @Nullable
            String document,

            @Schema(example = "2026-01") @Nullable String version,

            @Schema(type = "string", format = "date-time", example = "2026-11-21T09:30:00+08:00") @Nullable
            String acceptedAt) {

        private static final int LONGEST_VERSION = 40;

        Optional<Consent> read(String field, Instant now, List<FieldProblem> problems) {
            Optional<ConsentDocument> known = Arrays.stream(ConsentDocument.values())
                    .filter(one -> one.name().equals(document))
                    .findFirst();
            if (known.isEmpty()) {
                problems.add(OneOf.unknown(field + ".document", List.of(ConsentDocument.values())));
            }
            String kept = version == null ? "" : version.strip();
            if (kept.isEmpty() || kept.length() > LONGEST_VERSION) {
                problems.add(new FieldProblem(field + ".version", "FORMAT", "rest.field.FORMAT"));
            }
            Optional<Instant> read = time();
            Optional<Instant> when = read.filter(at -> !at.isAfter(now));
            if (when.isEmpty()) {
                String code = read.isEmpty() ? "FORMAT" : "IN_FUTURE";
                problems.add(new FieldProblem(field + ".acceptedAt", code, "rest.field." + code));
            }
            return known.filter(_ -> !kept.isEmpty() && kept.length() <= LONGEST_VERSION)
                    .flatMap(one -> when.map(at -> new Consent(one, kept, at)));
        }

        private Optional<Instant> time() {
            try {
                return acceptedAt == null
                        ? Optional.empty()
                        : Optional.of(OffsetDateTime.parse(acceptedAt).toInstant());
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }
    }

    /** The supplier as it was registered; its phone masked. */
    record RegisteredSupplier(
            @Schema(example = "杭州启明五金") String memberName,
            @Schema(example = "138****8000") String mobile,
            OffsetDateTime registeredAt) {

        static RegisteredSupplier of(SupplierSummary summary) {
            return new RegisteredSupplier(
                    summary.memberName(),
                    summary.mobileMasked(),
                    summary.registeredAt().atOffset(ZoneOffset.ofHours(8)));
        }
    }

    private record Request(String what, NewSupplier content) {}
}
