package gatehouse.shop.rest;

import gatehouse.shop.ToldShopRecords;
import gatehouse.supplier.PlatformSuppliers;
import gatehouse.supplier.SupplierSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A platform tells what it knows of a supplier's shop: by it the conditions of 融易收 and 企采商 are judged. */
@RestController
@RequestMapping("/api/v1/suppliers/{memberName}/shop-record")
@Tag(name = "Shop records", description = "店铺记录 · what the platform knows of a shop")
@SecurityRequirement(name = "token")
class ShopRecordsController {

    private final PlatformSuppliers suppliers;
    private final ToldShopRecords records;

    ShopRecordsController(PlatformSuppliers suppliers, ToldShopRecords records) {
        this.suppliers = suppliers;
        this.records = records;
    }

    @GetMapping
    @Operation(summary = "What is known of a shop 店铺记录")
    ShopAnswer find(@Parameter(example = "杭州启明五金") @PathVariable String memberName) {
        return ShopAnswer.of(records.of(suppliers.required(memberName).id()));
    }

    @PutMapping
    @Operation(
            summary = "Tell what is known of a shop 上报店铺记录",
            description = "Replaces what was told before; applications sent from now on are judged by it.")
    ShopAnswer tell(@PathVariable String memberName, @RequestBody ShopAnswer told) {
        SupplierSummary supplier = suppliers.required(memberName);
        records.tell(supplier.id(), told.record());
        return find(memberName);
    }
}
