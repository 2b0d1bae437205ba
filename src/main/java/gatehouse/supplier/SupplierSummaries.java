package gatehouse.supplier;

import gatehouse.rows.Reading;
import gatehouse.rows.RowReader;
import gatehouse.secrecy.Vault;
import gatehouse.vocabulary.MobileNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what others see of a supplier 供应商概要: at every submission and every call, so only its columns. */
@Component
class SupplierSummaries {

    private static final String SUMMARY =
            "SELECT id, member_name, mobile, platform_client_id, registered_at FROM supplier WHERE ";

    private final JdbcTemplate jdbc;
    private final Vault vault;

    SupplierSummaries(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<SupplierSummary> find(SupplierId id) {
        return find("id = ?", id.value());
    }

    /** The same question, for who asks others with it. */
    Reading<Optional<SupplierSummary>> reading(SupplierId id) {
        return new Reading<>(
                SUMMARY + "id = ?",
                List.of(id.value()),
                rows -> rows.next() ? Optional.of(summary(rows)) : Optional.empty());
    }

    Optional<SupplierSummary> findByMemberName(String memberName) {
        return find("member_name = ?", memberName);
    }

    private Optional<SupplierSummary> find(String which, Object value) {
        return jdbc.query(SUMMARY + which, (row, _) -> summary(row), value).stream()
                .findFirst();
    }

    private SupplierSummary summary(ResultSet row) throws SQLException {
        var columns = new RowReader(row);
        return new SupplierSummary(
                new SupplierId(columns.number()),
                columns.text(),
                new MobileNumber(vault.openText(columns.bytes())).masked(),
                columns.numberOrNone(),
                columns.instant());
    }
}
