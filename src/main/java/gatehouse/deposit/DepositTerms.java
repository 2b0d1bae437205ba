package gatehouse.deposit;

import gatehouse.vocabulary.KindCode;
import java.util.Map;
import java.util.Optional;

/** What a kind says of its own about the deposit that follows it 打款说明; a kind without such a bean has the usual words. */
public interface DepositTerms {

    KindCode code();

    /** The SMS that the money is there (spec A.10). */
    default String arrivedTemplate() {
        return "S5";
    }

    /** The SMS that the bank could not pay it in. */
    default String bouncedTemplate() {
        return "S6";
    }

    /** The SMS that the step is done, where there is one. */
    default Optional<String> verifiedTemplate() {
        return Optional.empty();
    }

    /** The account that the approved form named already 申请表中的账户, field by field. */
    default Optional<DepositRequest> named(Map<String, String> form) {
        return Optional.empty();
    }

    /** Whether 银行开户名 is filled in already. */
    default boolean fillsInHolder() {
        return false;
    }
}
