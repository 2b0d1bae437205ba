package gatehouse.deposit.rest;

import gatehouse.deposit.DepositStanding;
import gatehouse.deposit.NamedAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where a supplier stands with the deposit of one step, as its platform sees it. */
record StandingAnswer(
        @Schema(example = "杭州启明五金") String memberName,
        @Schema(example = "BUSINESS_LICENSE") String kind,

        @Schema(
                description = "In whose name the account must be; none before the documents are approved",
                example = "杭州启明五金有限公司")
        @Nullable
        String companyName,

        @Schema(
                description =
                        "The problem that a request for one would be refused with now; none: one may be asked for",
                example = "urn:gatehouse:problem:reject-wait")
        @Nullable
        URI obstacle,

        @Schema(description = "How many may still be asked for today", example = "4")
        int leftToday,

        @Schema(description = "The end of the pause after the second wrong amount, while there is one") @Nullable
        OffsetDateTime waitUntil,

        @Schema(
                description =
                        "The account that the approved form named; bank, branch, cnaps and account may be left out then")
        @Nullable
        Account named,

        @Schema(description = "The latest one since the documents were approved") @Nullable
        DepositAnswer latest) {

    /** The account, as it may be shown. */
    record Account(
            @Schema(description = "Its id in the directory; none where the directory does not know it", example = "3")
            @Nullable
            Long bank,

            @Schema(example = "招商银行总行") String branch,
            @Schema(example = "308584000013") String cnaps,

            @Schema(description = "The last four digits", example = "****3456")
            String account) {

        static Account of(NamedAccount named) {
            return new Account(named.bank(), named.branch(), named.cnaps(), named.accountMasked());
        }
    }

    static StandingAnswer of(
            String memberName, DepositStanding standing, @Nullable URI obstacle, @Nullable NamedAccount named) {
        Instant wait = standing.waitUntil();
        var latest = standing.latest();
        return new StandingAnswer(
                memberName,
                standing.kind().value(),
                standing.companyName(),
                obstacle,
                standing.leftToday(),
                wait == null ? null : wait.atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime(),
                named == null ? null : Account.of(named),
                latest == null ? null : DepositAnswer.of(latest, memberName));
    }
}
