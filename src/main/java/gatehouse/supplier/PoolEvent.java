package gatehouse.supplier;

import java.time.Instant;

/** What happened to a pool 合格供应商库; told in the transaction in which it happened. */
public sealed interface PoolEvent {

    SupplierId buyer();

    SupplierId supplier();

    /** 加入. */
    record Joined(SupplierId buyer, SupplierId supplier, PoolSource source, Instant at) implements PoolEvent {}

    /** 移出, with the buyer's reason. */
    record Left(SupplierId buyer, SupplierId supplier, String reason, Instant at) implements PoolEvent {}
}
