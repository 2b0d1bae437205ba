package gatehouse.deposit;

import gatehouse.vocabulary.BankAccountNumber;
import gatehouse.vocabulary.BankCode;
import gatehouse.vocabulary.CompanyName;
import java.util.List;

/**
 * Where a deposit goes 收款账户: bank, branch and corporate account of the supplier.
 *
 * @param warnings what staff should know, such as a number of another bank
 */
record PayoutAccount(
        String bank,
        String branch,
        BankCode bankCode,
        BankAccountNumber number,
        CompanyName holder,
        List<String> warnings) {

    PayoutAccount {
        warnings = List.copyOf(warnings);
    }
}
