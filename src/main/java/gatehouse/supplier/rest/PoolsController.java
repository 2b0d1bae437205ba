package gatehouse.supplier.rest;

import static gatehouse.supplier.rest.SupplierProblems.refusedAsProblem;

import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.BuyerName;
import gatehouse.supplier.PlatformSuppliers;
import gatehouse.supplier.PoolMember;
import gatehouse.supplier.PoolSource;
import gatehouse.supplier.QualifiedPool;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.ui.BeijingTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A platform keeps the pools of its buyers. */
@RestController
@RequestMapping("/api/v1/pools")
@Tag(name = "Pools", description = "合格供应商库 · the qualified suppliers of a buyer")
@SecurityRequirement(name = "token")
class PoolsController {

    private final QualifiedPool pool;
    private final Suppliers suppliers;
    private final PlatformSuppliers own;

    PoolsController(QualifiedPool pool, Suppliers suppliers, PlatformSuppliers own) {
        this.pool = pool;
        this.suppliers = suppliers;
        this.own = own;
    }

    @GetMapping
    @Operation(
            summary = "The pools that a supplier is in 所在的合格供应商库",
            description = "The buyers, the newest first; they may be of any platform.")
    List<BuyerAnswer> ofSupplier(@Parameter(example = "杭州启明五金") @RequestParam String member) {
        return pool.buyersOf(own.required(member).id()).stream()
                .map(BuyerAnswer::of)
                .toList();
    }

    @GetMapping("/{buyer}")
    @Operation(summary = "The pool of a buyer 买家的合格供应商库", description = "The newest first.")
    List<MemberAnswer> members(@Parameter(example = "华东重工采购") @PathVariable String buyer) {
        return pool.membersOf(buyer(buyer)).stream().map(MemberAnswer::of).toList();
    }

    @PutMapping("/{buyer}/{member}")
    @Operation(summary = "Put a supplier into the pool 加入合格供应商库", description = """
                                The buyer is an account of this platform that buys; the member is any account, by its exact
                                member name. Whoever is in already stays as it is.""")
    MemberAnswer add(@PathVariable String buyer, @Parameter(example = "杭州启明五金") @PathVariable String member) {
        return refusedAsProblem(() -> MemberAnswer.of(pool.add(buyer(buyer), member)));
    }

    @DeleteMapping("/{buyer}/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a supplier out of the pool 移出合格供应商库", description = "The reason is kept.")
    @ApiResponse(responseCode = "204", description = "Not in the pool any more")
    void remove(
            @PathVariable String buyer,
            @PathVariable String member,
            @Parameter(description = "移出原因, required", example = "合作终止") @RequestParam(required = false) @Nullable
                    String reason) {
        SupplierId taken = suppliers
                .findByMemberName(member)
                .orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND))
                .id();
        SupplierId from = buyer(buyer);
        refusedAsProblem(() -> {
            pool.remove(from, taken, reason);
            return taken;
        });
    }

    private SupplierId buyer(String memberName) {
        return own.required(memberName).id();
    }

    /** A buyer in whose pool a supplier is. */
    record BuyerAnswer(
            @Schema(example = "华东重工采购") String buyer,
            @Nullable String companyName) {

        static BuyerAnswer of(BuyerName name) {
            return new BuyerAnswer(name.memberName(), name.companyName());
        }
    }

    /** A supplier in a pool. */
    record MemberAnswer(
            @Schema(example = "杭州启明五金") String member,

            @Schema(description = "None where the buyer added the account itself and nobody answered for it") @Nullable
            String companyName,

            PoolSource source,
            OffsetDateTime joinedAt) {

        static MemberAnswer of(PoolMember row) {
            return new MemberAnswer(
                    row.memberName(),
                    row.companyName(),
                    row.source(),
                    row.joinedAt().atZone(BeijingTime.ZONE).toOffsetDateTime());
        }
    }
}
