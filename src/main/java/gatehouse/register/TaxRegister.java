package gatehouse.register;

/** The tax register 税务发票查验平台. Called outside any transaction. */
public interface TaxRegister {

    /** @throws gatehouse.counterpart.CounterpartAway when it gives no answer */
    InvoiceFinding find(InvoiceClaim claim);
}
