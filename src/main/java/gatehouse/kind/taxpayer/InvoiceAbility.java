package gatehouse.kind.taxpayer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** 专票能力: what an invoice must show so that it proves a general taxpayer (spec A.6 T5), each with the reason of its no. */
public enum InvoiceAbility {
    /** 增值税专用发票. */
    SPECIAL("NOT_SPECIAL", (invoice, submitted) -> invoice.special()),
    /** 自开, not 税务局代开. */
    ISSUED_BY_ITSELF("AGENT_ISSUED", (invoice, submitted) -> !invoice.issuedByAgency()),
    /** The supplier is the 销售方. */
    SELLER("NOT_SELLER", (invoice, submitted) -> invoice.role() == VatInvoice.Role.SELLER),
    /** One line of 6 %, 9 % or 13 % is enough. */
    RATE(
            "RATE_TOO_LOW",
            (invoice, submitted) -> invoice.rates().stream().anyMatch(rate -> rate.isOfGeneralTaxpayers())),
    /** 近90天. */
    RECENT(
            "OLDER_THAN_90_DAYS",
            (invoice, submitted) -> !invoice.issued().isBefore(submitted.minusDays(InvoiceAbility.DAYS))),
    NOT_FROM_THE_FUTURE("FUTURE_DATE", (invoice, submitted) -> !invoice.issued().isAfter(submitted));

    /** Before the day of submission, that day inclusive. */
    public static final int DAYS = 90;

    private final String failure;
    private final BiPredicate<VatInvoice, LocalDate> shown;

    InvoiceAbility(String failure, BiPredicate<VatInvoice, LocalDate> shown) {
        this.failure = failure;
        this.shown = shown;
    }

    /** All that the invoice does not show; nothing: it proves the ability. */
    public static List<InvoiceAbility> missing(VatInvoice invoice, LocalDate submitted) {
        return Arrays.stream(values())
                .filter(ability -> !ability.shown.test(invoice, submitted))
                .toList();
    }

    /** The code of the no. */
    public String failure() {
        return failure;
    }

    /** The text of the no. */
    public String messageKey() {
        return "taxpayer.invoice." + failure;
    }
}
