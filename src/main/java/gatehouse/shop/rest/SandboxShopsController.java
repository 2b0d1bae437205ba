package gatehouse.shop.rest;

import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.shop.ToldShopRecords;
import gatehouse.supplier.Suppliers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox says what is known of a shop, so that each condition can be seen failing; there only with sample data. */
@RestController
@ConditionalOnProperty("gatehouse.sandbox.enabled")
@RequestMapping("/sandbox/api/shops/{memberName}")
@Tag(name = "Sandbox", description = "沙箱 · only with sample data")
@SecurityRequirement(name = "token")
class SandboxShopsController {

    private final Suppliers suppliers;
    private final ToldShopRecords records;

    SandboxShopsController(Suppliers suppliers, ToldShopRecords records) {
        this.suppliers = suppliers;
        this.records = records;
    }

    @PutMapping
    @Operation(summary = "What is known of a shop from now on; what is left out is as good as can be")
    ShopAnswer tell(@PathVariable String memberName, @RequestBody ShopAnswer told) {
        // any of them: whoever registered at the portal has a shop as well
        var supplier = suppliers
                .findByMemberName(memberName)
                .orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND))
                .id();
        records.tell(supplier, told.record());
        return ShopAnswer.of(records.of(supplier));
    }
}
