package gatehouse.deposit;

import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;

/** Whose deposit it is, and of which step. */
record DepositOwner(long supplierId, String kindCode) {

    SupplierId supplier() {
        return new SupplierId(supplierId);
    }

    KindCode kind() {
        return new KindCode(kindCode);
    }
}
