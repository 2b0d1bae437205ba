package gatehouse.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnlyJdbc
class ManyKeysTests {

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void table() {
        jdbc.execute("CREATE TABLE many_keys_test (id BIGINT NOT NULL PRIMARY KEY)");
        new ManyRows("INSERT INTO many_keys_test (id)", 1)
                .insert(
                        jdbc,
                        LongStream.rangeClosed(1, 700)
                                .mapToObj(id -> new Object[] {id})
                                .toList());
    }

    @AfterEach
    void noTable() {
        jdbc.execute("DROP TABLE many_keys_test");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 19, 20, 25, 199, 200, 201, 647})
    void exactlyThoseAreDeleted(int count) {
        // every key but the first ones, so that a chunk that begins at the wrong place is seen
        List<Long> keys = LongStream.rangeClosed(11, 10 + count).boxed().toList();

        new ManyKeys("DELETE FROM many_keys_test WHERE id").update(jdbc, keys);

        assertThat(jdbc.queryForList("SELECT id FROM many_keys_test ORDER BY id", Long.class))
                .containsExactlyElementsOf(
                        LongStream.concat(LongStream.rangeClosed(1, 10), LongStream.rangeClosed(11 + count, 700))
                                .boxed()
                                .toList());
    }
}
