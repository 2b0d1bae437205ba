package gatehouse.kind.collection;

/** The two products of 融易收 (spec A.7). */
enum TransferProduct {
    /** 对公转账: settles to the company's Alipay or its corporate account. */
    CORPORATE_TRANSFER,
    /** 银行转账: settles to a personal Alipay. */
    BANK_TRANSFER
}
