package gatehouse.supplier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the pools: a relation of supplier and buyer, no mark on either. */
@Component
class PoolTable {

    private static final String MEMBER = """
            SELECT p.supplier_id, s.member_name, s.company_name, p.source, p.joined_at
            FROM qualified_pool p JOIN supplier s ON s.id = p.supplier_id
            WHERE p.buyer_id = ? AND p.left_at IS NULL""";

    private final JdbcClient jdbc;

    PoolTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True where it was not in. */
    boolean insert(SupplierId buyer, SupplierId supplier, PoolSource source, Instant at) {
        try {
            jdbc.sql("INSERT INTO qualified_pool (buyer_id, supplier_id, source, joined_at) VALUES (?, ?, ?, ?)")
                    .params(buyer.value(), supplier.value(), source.name(), utc(at))
                    .update();
            return true;
        } catch (DuplicateKeyException wasInBefore) {
            return comesBack(buyer, supplier, source, at);
        }
    }

    private boolean comesBack(SupplierId buyer, SupplierId supplier, PoolSource source, Instant at) {
        return jdbc.sql("""
                                UPDATE qualified_pool SET source = ?, joined_at = ?, left_at = NULL, left_reason = NULL
                                WHERE buyer_id = ? AND supplier_id = ? AND left_at IS NOT NULL""")
                        .params(source.name(), utc(at), buyer.value(), supplier.value())
                        .update()
                == 1;
    }

    /** False where it was not in. */
    boolean leave(SupplierId buyer, SupplierId supplier, String reason, Instant at) {
        return jdbc.sql("""
                        UPDATE qualified_pool SET left_at = ?, left_reason = ?
                        WHERE buyer_id = ? AND supplier_id = ? AND left_at IS NULL""")
                        .params(utc(at), reason, buyer.value(), supplier.value())
                        .update()
                == 1;
    }

    boolean hasAny(SupplierId supplier) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM qualified_pool WHERE supplier_id = ? AND left_at IS NULL)")
                .param(supplier.value())
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    List<BuyerName> buyers(SupplierId supplier) {
        return jdbc.sql("""
                        SELECT b.id, b.member_name, b.company_name
                        FROM qualified_pool p JOIN supplier b ON b.id = p.buyer_id
                        WHERE p.supplier_id = ? AND p.left_at IS NULL ORDER BY p.joined_at DESC, b.id""")
                .param(supplier.value())
                .query((row, _) -> new BuyerName(
                        new SupplierId(row.getLong("id")), row.getString("member_name"), row.getString("company_name")))
                .list();
    }

    /** The newest first. */
    List<PoolMember> members(SupplierId buyer) {
        return jdbc.sql(MEMBER + " ORDER BY p.joined_at DESC, p.supplier_id")
                .param(buyer.value())
                .query((row, _) -> member(row))
                .list();
    }

    Optional<PoolMember> find(SupplierId buyer, SupplierId supplier) {
        return jdbc.sql(MEMBER + " AND p.supplier_id = ?")
                .params(buyer.value(), supplier.value())
                .query((row, _) -> member(row))
                .optional();
    }

    private static PoolMember member(java.sql.ResultSet row) throws java.sql.SQLException {
        return new PoolMember(
                new SupplierId(row.getLong("supplier_id")),
                row.getString("member_name"),
                row.getString("company_name"),
                PoolSource.valueOf(row.getString("source")),
                row.getObject("joined_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
