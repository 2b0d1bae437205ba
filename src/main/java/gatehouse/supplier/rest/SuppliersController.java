package gatehouse.supplier.rest;

import gatehouse.access.CurrentUser;
import gatehouse.access.PlatformClient;
import gatehouse.rest.Idempotency;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierRefused;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    SuppliersController(Suppliers suppliers, Idempotency idempotency, CurrentUser user) {
        this.suppliers = suppliers;
        this.idempotency = idempotency;
        this.user = user;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Register a supplier 注册供应商")
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
                    platform, new Registration(supplier.memberName(), null, supplier.mobile())));
        } catch (SupplierRefused refused) {
            throw new RequestRefused(Problem.INVALID, refused.problems());
        }
    }

    /** What a platform says of a supplier. */
    record NewSupplier(
            @Schema(description = "会员名, exactly as it is to be used", example = "杭州启明五金") @Nullable
            String memberName,

            @Schema(description = "手机号, of the mainland", example = "13800138000") @Nullable
            String mobile) {}

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
