package gatehouse.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

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
                .map(gram -> new GramRow(gram, kind, open, due, applicationId))
                .toList();
    }

    /** By the key of each of its rows: there is no second index of twenty rows a case, only to delete them. */
    Deletion deletion(List<Boolean> marks) {
        Set<String> grams = CompanyNameGrams.of(companyKey);
        List<Object> values = new ArrayList<>(grams);
        values.add(kind);
        values.addAll(marks);
        values.add(due);
        values.add(applicationId);
        return new Deletion(
                "DELETE FROM review_case_gram WHERE gram IN (" + places(grams.size())
                        + ") AND kind = ? AND is_open IN (" + places(marks.size())
                        + ") AND due = ? AND application_id = ?",
                values.toArray());
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** A statement and its values. */
    @SuppressWarnings("ArrayRecordComponent")
    record Deletion(String sql, Object[] values) {}
}
