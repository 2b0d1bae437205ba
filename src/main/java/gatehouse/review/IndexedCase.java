package gatehouse.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

/** Where the pairs of one case stand in the index of names 检索位置. */
record IndexedCase(long applicationId, String kind, LocalDateTime due, String companyKey) {

    static IndexedCase of(ResultSet row) throws SQLException {
        return new IndexedCase(
                row.getLong("application_id"),
                row.getString("kind"),
                row.getObject("due", LocalDateTime.class),
                row.getString("company_key"));
    }

    List<GramRow> rows(boolean open) {
        return CompanyNameGrams.of(companyKey).stream()
                .map(gram -> new GramRow(PairKey.of(gram, kind, open), due, applicationId))
                .toList();
    }
}
