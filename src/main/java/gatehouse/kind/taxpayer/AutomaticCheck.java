package gatehouse.kind.taxpayer;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.counterpart.CounterpartAway;
import gatehouse.register.InvoiceClaim;
import gatehouse.register.InvoiceFinding;
import gatehouse.register.TaxRegister;
import gatehouse.vocabulary.InvoiceNumber.Special;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 在线验证: an invoice that the tax register knows decides by itself whether a supplier is a general taxpayer (spec A.6 T1). */
@Component
public class AutomaticCheck {

    /** What it says. Whoever is not content with a no proves by hand 人工证明. */
    public sealed interface Verdict {

        /** 通过. */
        record Proven() implements Verdict {}

        /** @param codes of all that is wrong, each with its text {@code taxpayer.invoice.<code>} */
        record NotProven(List<String> codes) implements Verdict {

            public NotProven {
                codes = List.copyOf(codes);
            }

            public List<String> messageKeys() {
                return codes.stream().map(code -> "taxpayer.invoice." + code).toList();
            }
        }

        /** Nothing was decided: the register is away, or there is none. */
        record NoAnswer() implements Verdict {}
    }

    /** What a claim alone tells; asking costs one of five queries that an invoice has a day. */
    private static final Set<InvoiceAbility> KNOWN_BEFORE =
            EnumSet.of(InvoiceAbility.SPECIAL, InvoiceAbility.RECENT, InvoiceAbility.NOT_FROM_THE_FUTURE);

    private final ObjectProvider<TaxRegister> register;
    private final Clock clock;

    AutomaticCheck(ObjectProvider<TaxRegister> register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Asks the register: to be called outside any transaction. */
    public Verdict check(InvoiceClaim claim) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessCalendar.ZONE);
        List<InvoiceAbility> hopeless = missing(claimed(claim), today).stream()
                .filter(KNOWN_BEFORE::contains)
                .toList();
        if (!hopeless.isEmpty()) {
            return notProven(hopeless);
        }
        TaxRegister asked = register.getIfAvailable();
        if (asked == null) {
            return new Verdict.NoAnswer();
        }
        try {
            return verdict(asked.find(claim), claim, today);
        } catch (CounterpartAway away) {
            return new Verdict.NoAnswer();
        }
    }

    private static Verdict verdict(InvoiceFinding finding, InvoiceClaim claim, LocalDate today) {
        return switch (finding) {
            case InvoiceFinding.Genuine(var invoice) -> {
                List<InvoiceAbility> missing =
                        missing(VatInvoice.of(invoice, claim.company(), claim.companyNumber()), today);
                yield missing.isEmpty() ? new Verdict.Proven() : notProven(missing);
            }
            case InvoiceFinding.TakenBack() -> new Verdict.NotProven(List.of("TAKEN_BACK"));
            case InvoiceFinding.Differs() -> new Verdict.NotProven(List.of("DIFFERS"));
            case InvoiceFinding.NotFound() -> new Verdict.NotProven(List.of("NOT_FOUND"));
            case InvoiceFinding.AskedTooOften() -> new Verdict.NotProven(List.of("ASKED_TOO_OFTEN"));
        };
    }

    private static VatInvoice claimed(InvoiceClaim claim) {
        boolean special = claim.number().special() != Special.NO;
        return new VatInvoice(special, false, VatInvoice.Role.SELLER, claim.issued(), List.of());
    }

    private static List<InvoiceAbility> missing(VatInvoice invoice, LocalDate today) {
        return InvoiceAbility.missing(invoice, today);
    }

    private static Verdict notProven(List<InvoiceAbility> missing) {
        return new Verdict.NotProven(
                missing.stream().map(InvoiceAbility::failure).toList());
    }
}
