package gatehouse.review;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A pair of characters as the index of names knows it 检索键: one number of the kind of the case, whether it is open, and both
 * characters, from the highest bits to the lowest. These are the most numerous rows of all: a number is half as long as the
 * texts, and compared at once. Two kinds may have the same bits by chance; then a search passes the other's cases over, for it
 * asks each case for its kind.
 */
final class PairKey {

    private static final int CHARACTER_BITS = 21;
    private static final int KIND_BITS = 20;
    private static final long OPEN = 1L << 2 * CHARACTER_BITS;

    private PairKey() {}

    /** @param gram two characters of {@link CompanyNameGrams} */
    static long of(String gram, String kind, boolean open) {
        int first = gram.codePointAt(0);
        int second = gram.codePointAt(Character.charCount(first));
        return bits(kind) << 2 * CHARACTER_BITS + 1 | (open ? OPEN : 0) | (long) first << CHARACTER_BITS | second;
    }

    /** As the database computes it where old rows are brought over. */
    private static long bits(String kind) {
        CRC32 sum = new CRC32();
        sum.update(kind.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() & (1L << KIND_BITS) - 1;
    }
}
