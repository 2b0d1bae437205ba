package gatehouse.shop;

import gatehouse.supplier.SupplierId;

/** Where the records of shops come from 店铺记录来源. */
public interface ShopRecords {

    /** Of a shop that nothing was told of, nothing bad is known. */
    ShopRecord of(SupplierId supplier);
}
