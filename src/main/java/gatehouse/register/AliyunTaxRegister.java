package gatehouse.register;

import gatehouse.counterpart.AliyunOcr;
import gatehouse.counterpart.CounterpartAway;
import gatehouse.register.RegisteredInvoice.Party;
import gatehouse.vocabulary.TaxRate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The tax register as Aliyun asks it 发票核验 (spec D). */
class AliyunTaxRegister implements TaxRegister {

    private static final Set<String> FOUND = Set.of("001", "000000");
    /** 发票信息不一致; 请核对四要素. */
    private static final Set<String> DIFFERS = Set.of("006", "1005");

    private static final String NOT_FOUND = "009";
    /** Of this invoice today; of our account. */
    private static final Set<String> TOO_OFTEN = Set.of("002", "104");

    /** 专用发票: of paper, of carriers, electronic, 数电票. */
    private static final Set<String> SPECIAL = Set.of("01", "02", "08", "31");

    private static final String VALID = "N";

    private final AliyunOcr aliyun;

    AliyunTaxRegister(AliyunOcr aliyun) {
        this.aliyun = aliyun;
    }

    @Override
    public InvoiceFinding find(InvoiceClaim claim) {
        JsonNode answer = aliyun.verifyInvoice(
                claim.number().code(),
                claim.number().number(),
                claim.issued().format(DateTimeFormatter.BASIC_ISO_DATE),
                claim.sum().toString());
        String code = answer.path("code").asString("");
        if (FOUND.contains(code)) {
            return found(answer.path("data"));
        }
        if (DIFFERS.contains(code)) {
            return new InvoiceFinding.Differs();
        }
        if (TOO_OFTEN.contains(code)) {
            return new InvoiceFinding.AskedTooOften();
        }
        if (code.equals(NOT_FOUND)) {
            return new InvoiceFinding.NotFound();
        }
        throw CounterpartAway.lasting("The tax register answered with code " + code, null);
    }

    private static InvoiceFinding found(JsonNode invoice) {
        if (!invoice.path("invalidMark").asString(VALID).equals(VALID)) {
            return new InvoiceFinding.TakenBack();
        }
        return new InvoiceFinding.Genuine(new RegisteredInvoice(
                SPECIAL.contains(text(invoice, "invoiceType")),
                isIssuedByAgency(invoice),
                issued(invoice),
                new Party(text(invoice, "salerName"), text(invoice, "salerTaxpayerNumber")),
                new Party(text(invoice, "purchaserName"), text(invoice, "purchaserTaxpayerNumber")),
                rates(invoice)));
    }

    /** The tax office stands in the seller's place, and 代开 with the real seller in the note. */
    private static boolean isIssuedByAgency(JsonNode invoice) {
        return text(invoice, "salerName").contains("税务局")
                || text(invoice, "note").contains("代开");
    }

    private static LocalDate issued(JsonNode invoice) {
        try {
            return LocalDate.parse(text(invoice, "invoiceDate"), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException unreadable) {
            throw CounterpartAway.lasting("The tax register answered with a date that cannot be read", null);
        }
    }

    private static List<TaxRate> rates(JsonNode invoice) {
        return invoice.path("detailList")
                .valueStream()
                .flatMap(line -> rate(text(line, "taxRate")).stream())
                .toList();
    }

    /** 0.13 and 13% are the same; 免税 and *** are no rate. */
    private static Optional<TaxRate> rate(String told) {
        return told.matches("0?\\.[0-9]{1,4}")
                ? Optional.of(TaxRate.ofFraction(new BigDecimal(told)))
                : TaxRate.parse(told).value();
    }

    private static String text(JsonNode invoice, String field) {
        return invoice.path(field).asString("").strip();
    }
}
