package gatehouse.supplier;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The consents 同意记录 of every account. */
@Component
class Consents {

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first time counts. */
    void keep(SupplierId supplier, Consent consent) {
        jdbc.sql("""
                        INSERT INTO supplier_consent (supplier_id, document, version, accepted_at) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE version = version""")
                .params(
                        supplier.value(),
                        consent.document().name(),
                        consent.version(),
                        LocalDateTime.ofInstant(consent.acceptedAt(), ZoneOffset.UTC))
                .update();
    }

    List<Consent> of(SupplierId supplier) {
        return jdbc.sql("""
                        SELECT document, version, accepted_at FROM supplier_consent
                        WHERE supplier_id = ? ORDER BY accepted_at, document""")
                .param(supplier.value())
                .query((row, _) -> new Consent(
                        ConsentDocument.valueOf(row.getString("document")),
                        row.getString("version"),
                        row.getObject("accepted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }
}
