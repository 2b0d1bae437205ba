package gatehouse.deposit.rest;

import gatehouse.deposit.DepositRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a platform sends to ask for a deposit. */
@Schema(example = NewDeposit.EXAMPLE)
record NewDeposit(
        @Nullable String memberName,
        @Nullable String kind,

        @Schema(description = "The id of the bank, of GET /api/v1/banks") @Nullable
        Long bank,

        @Schema(description = "网点; may be left out where the directory knows its number") @Nullable
        String branch,

        @Schema(description = "联行号 of the branch, 12 digits") @Nullable
        String cnaps,

        @Schema(description = "对公账户, 8 to 30 digits") @Nullable
        String account,

        @Schema(description = "银行开户名: the verified company") @Nullable
        String holder) {

    static final String EXAMPLE = """
            {
              "memberName": "杭州启明五金",
              "kind": "BUSINESS_LICENSE",
              "bank": 12,
              "branch": "招商银行总行",
              "cnaps": "308584000013",
              "account": "330104016000123456",
              "holder": "杭州启明五金有限公司"
            }""";

    DepositRequest request() {
        return new DepositRequest(bank, branch, cnaps, account, holder);
    }

    /** Never an account in a log. */
    @Override
    public String toString() {
        return "NewDeposit for " + memberName;
    }
}
