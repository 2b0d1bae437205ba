package gatehouse.kind.collection;

import gatehouse.deposit.DepositRequest;
import gatehouse.deposit.DepositTerms;
import gatehouse.vocabulary.KindCode;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 融易收 ends with its deposit: 银行开户名 is filled in, and the administrator is told in words of its own (spec A.10, S10). */
@Component
class CollectionDeposit implements DepositTerms {

    private final CollectionBank banks;

    CollectionDeposit(CollectionBank banks) {
        this.banks = banks;
    }

    @Override
    public KindCode code() {
        return new KindCode("TRANSFER_COLLECTION");
    }

    @Override
    public Optional<DepositRequest> named(Map<String, String> form) {
        return Optional.of(banks.named(form));
    }

    @Override
    public String arrivedTemplate() {
        return "S10";
    }

    @Override
    public boolean fillsInHolder() {
        return true;
    }
}
