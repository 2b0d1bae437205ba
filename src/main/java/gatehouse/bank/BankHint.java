package gatehouse.bank;

import gatehouse.vocabulary.CompanyName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the manual advises who looks for a bank 找不到银行 (spec A.5, P3). */
public enum BankHint {
    /** City and rural commercial banks are found under 【农村信用社】 of their city. */
    RURAL_CREDIT,
    /** Not there either: the bank itself knows its number. */
    ASK_YOUR_BANK;

    /** 行别代码 of city and rural commercial, rural cooperative and village banks. */
    private static final Set<String> LOCAL = Set.of("313", "314", "317", "320");

    private static final Pattern LOCAL_WORDS = Pattern.compile("城商|农商|城市商业|农村商业|农村合作|农合|村镇");

    private static final String RURAL_CREDIT_WORD = "信用";

    public String messageKey() {
        return "bank.hint." + name();
    }

    /** Nothing was asked yet: nothing is advised. */
    static Optional<BankHint> of(String asked, List<BankRow> found) {
        String key = CompanyName.searchKey(asked);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (found.isEmpty() && key.contains(RURAL_CREDIT_WORD)) {
            return Optional.of(ASK_YOUR_BANK);
        }
        boolean local = LOCAL_WORDS.matcher(key).find()
                || found.isEmpty()
                || found.stream().allMatch(bank -> LOCAL.contains(bank.prefix()));
        return local ? Optional.of(RURAL_CREDIT) : Optional.empty();
    }
}
