package gatehouse.shop.rest;

import gatehouse.shop.ToldShopRecords;
import gatehouse.supplier.PlatformSuppliers;
import io.swagger.v3.oas.annotations.Operation;
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
class SandboxShopsController {

    private final PlatformSuppliers suppliers;
    private final ToldShopRecords records;

    SandboxShopsController(PlatformSuppliers suppliers, ToldShopRecords records) {
        this.suppliers = suppliers;
        this.records = records;
    }

    @PutMapping
    @Operation(summary = "What is known of a shop from now on; what is left out is as good as can be")
    ShopAnswer tell(@PathVariable String memberName, @RequestBody ShopAnswer told) {
        var supplier = suppliers.required(memberName).id();
        records.tell(supplier, told.record());
        return ShopAnswer.of(records.of(supplier));
    }
}
