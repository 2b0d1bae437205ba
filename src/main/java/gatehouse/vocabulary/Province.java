package gatehouse.vocabulary;

import java.util.Set;

/** The first two digits of GB/T 2260: the 31 provinces of the mainland. */
final class Province {

    /** The national registry 国家市场监督管理总局 in place of an area. */
    private static final String NATIONAL = "100000";

    private static final Set<String> CODES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    private Province() {}

    static boolean isMainland(String area) {
        return CODES.contains(area.substring(0, 2));
    }

    /** Whether a registration authority may carry this six-digit area. */
    static boolean isRegistry(String area) {
        return area.equals(NATIONAL) || isMainland(area);
    }
}
