package gatehouse.register;

/** What the tax register finds to a claim 查验结论. */
public sealed interface InvoiceFinding {

    record Genuine(RegisteredInvoice invoice) implements InvoiceFinding {}

    /** 作废 or 红冲: it was issued, and taken back. */
    record TakenBack() implements InvoiceFinding {}

    /** There is such an invoice, and its date or its sum is another. */
    record Differs() implements InvoiceFinding {}

    record NotFound() implements InvoiceFinding {}

    /** 每张发票每天最多查验5次: tomorrow again. */
    record AskedTooOften() implements InvoiceFinding {}
}
