package gatehouse.bank.portal;

import org.jspecify.annotations.Nullable;

/** What is chosen or typed of a bank's branch 收款银行与网点. */
public record ChosenBranch(@Nullable Long bank, String branch, String cnaps) {

    public static final ChosenBranch NOTHING = new ChosenBranch(null, "", "");
}
