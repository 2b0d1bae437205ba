package gatehouse.deposit;

import org.jspecify.annotations.Nullable;

/**
 * The account that the approved form named 申请表中的账户, as it is shown.
 *
 * @param bank its id in the directory; none where the directory does not know the bank
 * @param accountMasked empty where the form named none
 */
public record NamedAccount(@Nullable Long bank, String branch, String cnaps, String accountMasked) {}
