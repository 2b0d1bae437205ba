package gatehouse.bank;

/**
 * A branch 网点 of a bank.
 *
 * @param cnaps 联行号, 12 digits
 */
public record BranchRow(String cnaps, long bank, String name) {}
