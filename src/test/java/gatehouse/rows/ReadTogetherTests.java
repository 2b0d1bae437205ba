package gatehouse.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@OnlyJdbc
class ReadTogetherTests {

    private static final String FROM = "SELECT text FROM read_together_test WHERE id ";

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void table() {
        jdbc.execute("""
                CREATE TABLE read_together_test (id INT NOT NULL PRIMARY KEY, text VARCHAR(40) NOT NULL)
                CHARACTER SET utf8mb4""");
        jdbc.update("INSERT INTO read_together_test VALUES (1, '甲''s ; 公司'), (2, '乙'), (3, '丙')");
    }

    @AfterEach
    void noTable() {
        jdbc.execute("DROP TABLE read_together_test");
    }

    @Test
    void everyQuestionHasItsOwnAnswerWithManyRowsOrNone() {
        var questions = new ReadTogether();
        var first = questions.ask(new Reading<>(FROM + "= ?", List.of(1), ReadTogetherTests::texts));
        var none = questions.ask(new Reading<>(FROM + "= ? AND text = ?", List.of(2, "丙"), ReadTogetherTests::texts));
        var all = questions.ask(new Reading<>(FROM + "> 0 ORDER BY id", List.of(), ReadTogetherTests::texts));

        questions.send(jdbc);

        assertThat(first.answer()).containsExactly("甲's ; 公司");
        assertThat(none.answer()).isEmpty();
        assertThat(all.answer()).containsExactly("甲's ; 公司", "乙", "丙");
    }

    @Test
    void anAnswerThatLeavesRowsUnreadIsInNobodysWay() {
        var questions = new ReadTogether();
        var one = questions.ask(new Reading<>(FROM + "> 0 ORDER BY id", List.of(), rows -> {
            rows.next();
            return rows.getString(1);
        }));
        var last = questions.ask(new Reading<>(FROM + "= 3", List.of(), ReadTogetherTests::texts));

        questions.send(jdbc);

        assertThat(one.answer()).isEqualTo("甲's ; 公司");
        assertThat(last.answer()).containsExactly("丙");
    }

    @Test
    void theErrorOfALaterQuestionIsTold() {
        var questions = new ReadTogether();
        questions.ask(new Reading<>(FROM + "= 1", List.of(), ReadTogetherTests::texts));
        questions.ask(new Reading<>("SELECT 1 FROM there_is_no_such_table", List.of(), ReadTogetherTests::texts));

        assertThatThrownBy(() -> questions.send(jdbc))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("there_is_no_such_table");
        assertThat(jdbc.queryForObject(FROM + "= 2", String.class)).isEqualTo("乙");
    }

    @Test
    void thereIsNoAnswerBeforeTheQuestionIsSent() {
        var asked = new ReadTogether().ask(new Reading<>(FROM + "= 1", List.of(), ReadTogetherTests::texts));

        assertThatThrownBy(asked::answer).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }
}
