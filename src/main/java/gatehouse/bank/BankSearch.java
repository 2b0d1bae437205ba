package gatehouse.bank;

import java.util.List;
import java.util.Optional;

/** What was found 查询结果, the best first, and what the manual advises. */
public record BankSearch(List<BankRow> banks, Optional<BankHint> hint) {}
