package gatehouse.deposit;

/**
 * A request that this sender holds until its lease is over.
 *
 * @param attempts this one included
 */
record TakenPayout(DepositId id, long version, int attempts) {}
