package gatehouse.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnlyJdbc
class ManyRowsTests {

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void table() {
        jdbc.execute("""
                CREATE TABLE many_rows_test (place INT NOT NULL AUTO_INCREMENT PRIMARY KEY, id INT NOT NULL,
                text VARCHAR(40) NULL) CHARACTER SET utf8mb4""");
    }

    @AfterEach
    void noTable() {
        jdbc.execute("DROP TABLE many_rows_test");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 19, 20, 25, 199, 200, 201, 647})
    void everyRowIsInsertedOnceAndInItsOrder(int count) {
        List<Object[]> rows = IntStream.range(0, count)
                .mapToObj(id -> new Object[] {id, "企业 '" + id + "' \\"})
                .toList();

        new ManyRows("INSERT INTO many_rows_test (id, text)", 2).insert(jdbc, rows);

        assertThat(jdbc.query(
                        "SELECT id, text FROM many_rows_test ORDER BY place",
                        (row, index) -> List.<Object>of(row.getInt(1), row.getString(2))))
                .isEqualTo(rows.stream().map(List::of).toList());
    }
}
