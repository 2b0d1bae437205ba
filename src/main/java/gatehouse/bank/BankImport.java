package gatehouse.bank;

import gatehouse.access.Role;
import gatehouse.audit.Audit;
import gatehouse.vocabulary.BankCode;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CompanyName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the directory 导入行名行号: one line a branch, {@code 联行号,银行,网点}, or with a fourth column what people call the
 * bank (工行). A number that is known gets its new name; nothing is removed. All lines, or, where one is wrong, none.
 */
@Service
@PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
public class BankImport {

    private static final int COLUMNS = 3;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_PROBLEMS = 20;
    private static final int BATCH = 500;

    private static final Pattern COLUMN =
            Pattern.compile("(?:\\s*\"(?<quoted>(?:[^\"]|\"\")*+)\"\\s*|(?<plain>[^\",，\t]*+))(?<end>[,，\t]|$)");

    private static final String BRANCH = """
            INSERT INTO bank_branch (cnaps, bank_id, name, search_key) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE bank_id = VALUES(bank_id), name = VALUES(name), search_key = VALUES(search_key)""";

    private final JdbcTemplate jdbc;
    private final Audit audit;

    BankImport(JdbcTemplate jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @throws BankImportRefused naming the lines that cannot be read; then nothing is changed
     */
    @Transactional
    public int load(String csv) {
        List<Line> lines = read(csv);
        Map<String, Long> banks = new HashMap<>();
        jdbc.query("SELECT id, name FROM bank", row -> {
            banks.put(CompanyName.searchKey(row.getString("name")), row.getLong("id"));
        });
        lines.forEach(line -> banks.computeIfAbsent(CompanyName.searchKey(line.bank()), key -> newBank(line, key)));
        jdbc.batchUpdate(BRANCH, lines, BATCH, (statement, line) -> {
            statement.setString(1, line.code().value());
            statement.setLong(2, banks.getOrDefault(CompanyName.searchKey(line.bank()), 0L));
            statement.setString(3, line.branch());
            statement.setString(4, CompanyName.searchKey(line.branch()));
        });
        audit.record("bank.imported", null, lines.size() + " branches");
        return lines.size();
    }

    private long newBank(Line line, String key) {
        jdbc.update(
                "INSERT INTO bank (prefix, name, search_key, short_name, short_key) VALUES (?, ?, ?, ?, ?)",
                line.code().bank(),
                line.bank(),
                key,
                line.calledBy().orElse(null),
                line.calledBy().map(CompanyName::searchKey).orElse(null));
        Long id = jdbc.queryForObject("SELECT id FROM bank WHERE search_key = ?", Long.class, key);
        return id == null ? 0 : id;
    }

    private static List<Line> read(String csv) {
        List<Line> lines = new ArrayList<>();
        List<BankImportRefused.Problem> problems = new ArrayList<>();
        int number = 0;
        for (String text : csv.replace("\uFEFF", "").lines().toList()) {
            number++;
            if (text.isBlank() || (number == 1 && text.replace("\"", "").startsWith("联行号"))) {
                continue;
            }
            String wrong = read(text, lines);
            if (!wrong.isEmpty()) {
                problems.add(new BankImportRefused.Problem(number, wrong));
            }
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(new BankImportRefused.Problem(1, "NOTHING"));
        }
        if (!problems.isEmpty()) {
            throw new BankImportRefused(problems.stream().limit(MOST_PROBLEMS).toList());
        }
        return lines;
    }

    /** What is wrong with a line; nothing where it is taken. */
    private static String read(String text, List<Line> lines) {
        List<String> columns = columns(text);
        if (columns.isEmpty()) {
            return "QUOTES";
        }
        if (columns.size() < COLUMNS) {
            return "COLUMNS";
        }
        if (!(BankCode.parse(columns.get(0)) instanceof Checked.Accepted<BankCode>(BankCode code, var _))) {
            return "NUMBER";
        }
        String bank = columns.get(1).strip();
        String branch = columns.get(2).strip();
        if (isNoName(bank) || isNoName(branch)) {
            return "NAME";
        }
        Optional<String> calledBy =
                columns.stream().skip(COLUMNS).findFirst().map(String::strip).filter(name -> !isNoName(name));
        lines.add(new Line(code, bank, branch, calledBy));
        return "";
    }

    /** A spreadsheet puts quotes around what has a comma or a quote in it, and doubles these; none where a quote has no end. */
    private static List<String> columns(String text) {
        List<String> columns = new ArrayList<>();
        Matcher column = COLUMN.matcher(text);
        while (column.lookingAt()) {
            String quoted = column.group("quoted");
            columns.add(quoted == null ? column.group("plain") : quoted.replace("\"\"", "\""));
            if (column.end() == text.length() && column.group("end").isEmpty()) {
                return columns;
            }
            column.region(column.end(), text.length());
        }
        return List.of();
    }

    private static boolean isNoName(String name) {
        return CompanyName.searchKey(name).isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME;
    }

    private record Line(BankCode code, String bank, String branch, Optional<String> calledBy) {}
}
