package gatehouse.deposit.rest;

import gatehouse.deposit.Verification;
import io.swagger.v3.oas.annotations.media.Schema;

/** What became of an amount that was entered, and the deposit as it stands now. */
record VerificationAnswer(
        @Schema(description = "WRONG_EXHAUSTED: a new deposit may be asked for in five minutes")
        Verification result,

        DepositAnswer deposit) {}
