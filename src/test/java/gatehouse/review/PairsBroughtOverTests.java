package gatehouse.review;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.onboarding.Applications;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The migration computes the numbers of pairs itself: as the application does, or what was there would not be found any more. */
@AtTheDesk
class PairsBroughtOverTests {

    private static final LocalDateTime DUE = LocalDateTime.parse("2026-11-23T16:00:00");
    private static final String NAME = "𠮷屋Abc(上海)有限公司";

    @MockitoBean
    Applications applications;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Desk desk;

    @BeforeEach
    void nothingIsThere() {
        desk.reset();
    }

    @AfterEach
    void nothingIsLeft() {
        desk.reset();
        jdbc.execute("DROP TABLE IF EXISTS review_case_gram");
    }

    @Test
    void aPairIsTheSameNumberInTheMigrationAndInJava() throws IOException {
        jdbc.execute("""
                CREATE TABLE review_case_gram (
                    gram VARCHAR(2) NOT NULL, kind VARCHAR(40) NOT NULL, is_open BOOLEAN NOT NULL,
                    due DATETIME(3) NOT NULL, application_id BIGINT NOT NULL) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin""");
        Set<String> grams = CompanyNameGrams.of(NAME);
        for (String kind : List.of("BUSINESS_LICENSE", "BILL_ACCOUNT")) {
            for (boolean open : List.of(true, false)) {
                grams.forEach(gram -> jdbc.update(
                        "INSERT INTO review_case_gram VALUES (?, ?, ?, ?, ?)", gram, kind, open, DUE, open ? 1 : 2));
            }
        }

        jdbc.execute(statementThatBringsOver());

        assertThat(jdbc.queryForList("SELECT pair FROM review_case_pair", Long.class))
                .hasSize(4 * grams.size())
                .containsExactlyInAnyOrderElementsOf(Stream.of("BUSINESS_LICENSE", "BILL_ACCOUNT")
                        .flatMap(kind -> Stream.of(true, false)
                                .flatMap(open -> grams.stream().map(gram -> PairKey.of(gram, kind, open))))
                        .toList());
    }

    private static String statementThatBringsOver() throws IOException {
        String file = new ClassPathResource("db/changelog/review/004-narrow-search-index.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        int begin = file.indexOf("INSERT INTO review_case_pair");
        return file.substring(begin, file.indexOf(';', begin));
    }
}
