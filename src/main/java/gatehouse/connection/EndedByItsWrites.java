package gatehouse.connection;

/**
 * A connection that can be told that its last statements ended the transaction 随写入提交: they were sent with {@code COMMIT} as
 * the last of them, and the commit that is asked for next need not be sent any more. Whoever holds a connection of a transaction
 * gets it by {@link java.sql.Connection#unwrap}; a connection of another pool has none.
 */
public interface EndedByItsWrites {

    /** The transaction has been committed by what was sent; true until the connection is asked for another statement. */
    void ended();
}
