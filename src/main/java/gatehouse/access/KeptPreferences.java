package gatehouse.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the people of one door prefer 偏好, kept in the table of their accounts and beside its version: a changed colour is
 * no change of the account.
 */
public final class KeptPreferences {

    private final Door door;
    private final String table;
    private final JdbcClient jdbc;

    /** @param table has the columns {@code id}, {@code locale} and {@code color_scheme} */
    public KeptPreferences(Door door, String table, JdbcClient jdbc) {
        this.door = door;
        this.table = table;
        this.jdbc = jdbc;
    }

    Door door() {
        return door;
    }

    Optional<String> language(long id) {
        return column("locale", id);
    }

    Optional<String> scheme(long id) {
        return column("color_scheme", id);
    }

    void keepLanguage(long id, String language) {
        keep("locale", id, language);
    }

    void keepScheme(long id, String scheme) {
        keep("color_scheme", id, scheme);
    }

    private Optional<String> column(String column, long id) {
        return jdbc.sql("SELECT " + column + " FROM " + table + " WHERE id = ? AND " + column + " IS NOT NULL")
                .param(id)
                .query(String.class)
                .optional();
    }

    private void keep(String column, long id, String value) {
        jdbc.sql("UPDATE " + table + " SET " + column + " = ? WHERE id = ?")
                .params(value, id)
                .update();
    }
}
