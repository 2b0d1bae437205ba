package gatehouse.kind.collection;

import gatehouse.deposit.DepositTerms;
import gatehouse.vocabulary.KindCode;
import org.springframework.stereotype.Component;

/** 融易收 ends with its deposit: 银行开户名 is filled in, and the administrator is told in words of its own (spec A.10, S10). */
@Component
class CollectionDeposit implements DepositTerms {

    @Override
    public KindCode code() {
        return new KindCode("TRANSFER_COLLECTION");
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
