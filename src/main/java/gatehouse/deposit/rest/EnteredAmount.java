package gatehouse.deposit.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The amount that the supplier found on its account. */
record EnteredAmount(
        @Schema(description = "In yuan, at most two decimals; as a text", example = "0.58") @Nullable
        String amount) {

    /** Never an amount in a log. */
    @Override
    public String toString() {
        return "EnteredAmount";
    }
}
