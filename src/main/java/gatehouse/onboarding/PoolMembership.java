package gatehouse.onboarding;

import gatehouse.supplier.SupplierId;

/** Whether some buyer has the supplier in its 合格供应商库: answered by whoever keeps the pools. */
public interface PoolMembership {

    boolean isMember(SupplierId supplier);
}
