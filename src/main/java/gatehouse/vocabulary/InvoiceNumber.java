package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.refuseIf;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * 发票代码 and 发票号码 of a VAT invoice (spec B13).
 *
 * @param code ten or twelve digits; empty for 数电票, which have none
 * @param number eight digits; twenty for 数电票
 */
public record InvoiceNumber(String code, String number) {

    /** 发票种类, as far as the number tells it. */
    public enum Form {
        PAPER_SPECIAL(Special.YES),
        PAPER_ORDINARY(Special.NO),
        FREIGHT_SPECIAL(Special.YES),
        FOLD_ORDINARY(Special.NO),
        ROLL_ORDINARY(Special.NO),
        E_ORDINARY(Special.NO),
        E_TOLL(Special.NO),
        E_SPECIAL(Special.YES),
        /** 区块链电子发票 of Shenzhen. */
        BLOCKCHAIN(Special.NO),
        /** 数电票: whether it is special stands on its face alone. */
        DIGITAL20(Special.UNKNOWN_DECLARE);

        private final Special special;

        Form(Special special) {
            this.special = special;
        }

        public Special special() {
            return special;
        }

        public String messageKey() {
            return "vocabulary.invoiceForm." + name();
        }
    }

    /** Whether it is an invoice 专用发票. */
    public enum Special {
        YES,
        NO,
        /** The supplier declares it, and the tax register or a reviewer confirms it. */
        UNKNOWN_DECLARE
    }

    private static final int DIGITAL_LENGTH = 20;
    /** The first 数电票 were issued in December 2021. */
    private static final int FIRST_DIGITAL_YEAR = 21;
    /** Codes with a year of this century's last decades are of the nineties. */
    private static final int FIRST_CODED_YEAR = 94;

    private static final char SEPARATOR = '/';

    public InvoiceNumber {
        // issued after today is a matter of the day it was typed, not of the number
        rules(LocalDate.of(2000 + FIRST_CODED_YEAR - 1, 1, 1)).require(code + SEPARATOR + number);
    }

    /** Reads both parts together: which of them is needed depends on the other. */
    public static Checked<InvoiceNumber> parse(@Nullable String code, @Nullable String number, LocalDate today) {
        return rules(today).check(NormalForm.of(code) + SEPARATOR + NormalForm.of(number), joined -> {
            int at = joined.indexOf(SEPARATOR);
            return new InvoiceNumber(joined.substring(0, at), joined.substring(at + 1));
        });
    }

    /** Whether it is the code that is refused for this reason, and not the number: both are read together. */
    public static boolean isOfCode(String reason, @Nullable String code) {
        String typed = NormalForm.of(code);
        return switch (reason) {
            case "CHARSET" -> !typed.matches("[0-9]*");
            case "YEAR", "REGION", "KIND" -> !typed.isEmpty();
            default -> reason.startsWith("CODE");
        };
    }

    static Rules rules(LocalDate today) {
        return Rules.of(
                "invoice",
                on("CHARSET", (code, number) -> !code.matches("[0-9]*") || !number.matches("[0-9]+")),
                on("NUMBER_LENGTH", (code, number) -> !code.isEmpty() && number.length() != 8),
                on("CODE_MISSING", (code, number) -> code.isEmpty() && number.length() != DIGITAL_LENGTH),
                on("CODE_LENGTH", (code, number) -> !code.isEmpty() && code.length() != 10 && code.length() != 12),
                on("YEAR", (code, number) -> !isYear(code, number, today.getYear() % 100)),
                on("REGION", (code, number) -> !isRegion(code, number)),
                on("KIND", (code, number) -> form(code).isEmpty()));
    }

    public Form form() {
        return form(code).orElseThrow();
    }

    public Special special() {
        return form().special();
    }

    /** What is stored and compared: code/number, or the number alone. */
    public String canonical() {
        return code.isEmpty() ? number : code + SEPARATOR + number;
    }

    @Override
    public String toString() {
        return canonical();
    }

    private static Rules.Rule on(String reason, BiPredicate<String, String> refuses) {
        return refuseIf(reason, joined -> {
            int at = joined.indexOf(SEPARATOR);
            return refuses.test(joined.substring(0, at), joined.substring(at + 1));
        });
    }

    private static boolean isYear(String code, String number, int thisYear) {
        if (code.isEmpty()) {
            int year = Integer.parseInt(number.substring(0, 2));
            return year >= FIRST_DIGITAL_YEAR && year <= thisYear;
        }
        int year = Integer.parseInt(code.substring(areaStart(code) + 4, areaStart(code) + 6));
        return year <= thisYear || year >= FIRST_CODED_YEAR;
    }

    private static boolean isRegion(String code, String number) {
        if (!code.isEmpty()) {
            return Province.isMainland(code.substring(areaStart(code)));
        }
        String region = number.substring(2, 4);
        // 91 to 95: the five 计划单列市
        return region.matches("9[1-5]") || Province.isMainland(region);
    }

    /** Twelve digits have one in front of the area. */
    private static int areaStart(String code) {
        return code.length() == 12 ? 1 : 0;
    }

    private static Optional<Form> form(String code) {
        return Optional.ofNullable(
                switch (code.length()) {
                    case 0 -> Form.DIGITAL20;
                    case 10 -> ofTen(code.charAt(7));
                    default -> ofTwelve(code);
                });
    }

    private static @Nullable Form ofTen(char kind) {
        return switch (kind) {
            case '1', '5' -> Form.PAPER_SPECIAL;
            case '3', '6' -> Form.PAPER_ORDINARY;
            case '2', '7' -> Form.FREIGHT_SPECIAL;
            default -> null;
        };
    }

    private static @Nullable Form ofTwelve(String code) {
        if (code.startsWith("1")) {
            return code.endsWith("0") ? Form.BLOCKCHAIN : null;
        }
        if (!code.startsWith("0")) {
            return null;
        }
        return switch (code.substring(10)) {
            case "04", "05" -> Form.FOLD_ORDINARY;
            case "06", "07" -> Form.ROLL_ORDINARY;
            case "11" -> Form.E_ORDINARY;
            case "12" -> Form.E_TOLL;
            case "13" -> Form.E_SPECIAL;
            default -> null;
        };
    }
}
