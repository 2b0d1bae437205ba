package gatehouse.deposit;

import gatehouse.vocabulary.BankAccountNumber;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to ask for a deposit 打款申请 (P3); what is left open is as the approved form named it, where it did.
 *
 * @param bank the id of the bank in the directory
 * @param cnaps the 12 digits of the branch 联行号
 * @param holder 银行开户名; where nothing is typed, the verified company's name for a step that fills it in
 */
public record DepositRequest(
        @Nullable Long bank,
        @Nullable String branch,
        @Nullable String cnaps,
        @Nullable String account,
        @Nullable String holder) {

    /** The fields' names for REST and portal. */
    public static final class Field {

        public static final String BANK = "bank";
        public static final String BRANCH = "branch";
        public static final String CNAPS = "cnaps";
        public static final String ACCOUNT = "account";
        public static final String HOLDER = "holder";
        public static final String AMOUNT = "amount";

        private Field() {}
    }

    /** What was left open is as the approved form named it: the branch as a whole, and the account. */
    DepositRequest orElse(DepositRequest named) {
        boolean open = bank == null && isBlank(branch) && isBlank(cnaps);
        return new DepositRequest(
                open ? named.bank() : bank,
                open ? named.branch() : branch,
                open ? named.cnaps() : cnaps,
                isBlank(account) ? named.account() : account,
                isBlank(holder) ? named.holder() : holder);
    }

    /** Without the account in clear. */
    NamedAccount shown() {
        return new NamedAccount(
                bank,
                Objects.requireNonNullElse(branch, ""),
                Objects.requireNonNullElse(cnaps, ""),
                BankAccountNumber.parse(account)
                        .value()
                        .map(number -> "****" + number.lastFour())
                        .orElse(""));
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    /** Never an account in a log. */
    @Override
    public String toString() {
        return "DepositRequest at " + cnaps;
    }
}
