package gatehouse.bank;

/**
 * A bank 收款银行, as it is chosen.
 *
 * @param prefix 行别代码, the first three digits of its branches' numbers
 */
public record BankRow(long id, String name, String prefix) {}
