package gatehouse.bank;

import gatehouse.vocabulary.BankCode;
import gatehouse.vocabulary.CompanyName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The banks 银行目录 and their branches, looked for while one types: names that begin so first, then those that contain it. */
@Service
@Transactional(readOnly = true)
public class Banks {

    private static final int MOST = 50;

    private static final String BANK = "SELECT id, name, prefix FROM bank ";
    private static final String BRANCH = "SELECT cnaps, bank_id, name FROM bank_branch ";

    private static final RowMapper<BankRow> OF_BANK =
            (row, _) -> new BankRow(row.getLong("id"), row.getString("name"), row.getString("prefix"));
    private static final RowMapper<BranchRow> OF_BRANCH =
            (row, _) -> new BranchRow(row.getString("cnaps"), row.getLong("bank_id"), row.getString("name"));

    private final JdbcClient jdbc;

    Banks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Banks by their name, or by what people call them; all where nothing is typed. */
    public BankSearch search(@Nullable String typed) {
        String key = CompanyName.searchKey(typed == null ? "" : typed);
        Map<Long, BankRow> found = new LinkedHashMap<>();
        banks("WHERE search_key LIKE :typed ORDER BY search_key LIMIT :most", beginsWith(key), found);
        if (!key.isEmpty() && found.size() < MOST) {
            banks("WHERE short_key LIKE :typed ORDER BY short_key LIMIT :most", beginsWith(key), found);
            banks("WHERE search_key LIKE :typed ORDER BY search_key LIMIT :most", contains(key), found);
        }
        List<BankRow> banks = found.values().stream().limit(MOST).toList();
        return new BankSearch(banks, BankHint.of(key, banks));
    }

    /** Branches of one bank; all where nothing is typed. A whole 联行号 finds its branch as well. */
    public List<BranchRow> branches(long bank, @Nullable String typed) {
        String key = CompanyName.searchKey(typed == null ? "" : typed);
        Map<String, BranchRow> found = new LinkedHashMap<>();
        BankCode.parse(key)
                .value()
                .flatMap(this::findBranch)
                .filter(branch -> branch.bank() == bank)
                .ifPresent(branch -> found.put(branch.cnaps(), branch));
        branches(bank, beginsWith(key), found);
        if (!key.isEmpty() && found.size() < MOST) {
            branches(bank, contains(key), found);
        }
        return found.values().stream().limit(MOST).toList();
    }

    public Optional<BankRow> find(long id) {
        return jdbc.sql(BANK + "WHERE id = :id").param("id", id).query(OF_BANK).optional();
    }

    /** By its whole name, however its width and brackets are typed. */
    public Optional<BankRow> findByName(String name) {
        return jdbc.sql(BANK + "WHERE search_key = :key")
                .param("key", CompanyName.searchKey(name))
                .query(OF_BANK)
                .optional();
    }

    public Optional<BranchRow> findBranch(BankCode code) {
        return jdbc.sql(BRANCH + "WHERE cnaps = :cnaps")
                .param("cnaps", code.value())
                .query(OF_BRANCH)
                .optional();
    }

    private void banks(String where, String pattern, Map<Long, BankRow> found) {
        put(
                jdbc.sql(BANK + where)
                        .param("typed", pattern)
                        .param("most", MOST)
                        .query(OF_BANK)
                        .list(),
                BankRow::id,
                found);
    }

    /** Within one bank the index holds the names: what contains the text is found without looking at the rows. */
    private void branches(long bank, String pattern, Map<String, BranchRow> found) {
        put(
                jdbc.sql(BRANCH + "WHERE bank_id = :bank AND search_key LIKE :typed ORDER BY search_key LIMIT :most")
                        .param("bank", bank)
                        .param("typed", pattern)
                        .param("most", MOST)
                        .query(OF_BRANCH)
                        .list(),
                BranchRow::cnaps,
                found);
    }

    private static <K, R> void put(List<R> rows, Function<R, K> key, Map<K, R> found) {
        rows.forEach(row -> found.putIfAbsent(key.apply(row), row));
    }

    private static String beginsWith(String key) {
        return escaped(key) + "%";
    }

    private static String contains(String key) {
        return "%" + escaped(key) + "%";
    }

    private static String escaped(String key) {
        return key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
