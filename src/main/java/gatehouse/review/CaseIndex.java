package gatehouse.review;

import gatehouse.append.Appends;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** By what an open case is found beside its number 检索项: the pairs of its company's name, and its phones. */
@Component
class CaseIndex {

    private static final int PHONE_BYTES = 8;

    private final Appends appends;

    CaseIndex(Appends appends) {
        this.appends = appends;
    }

    /** Its pairs are added a moment later; until then a search looks through what has no pairs yet. */
    void add(ReviewCase opened, List<byte[]> phoneFingerprints) {
        appends.add(
                "INSERT IGNORE INTO review_gram_new (application_id) VALUES (?)",
                opened.id().value());
        addPhones(opened.id().value(), phoneFingerprints);
    }

    /**
     * @param was where the case stood in its last round, and its pairs with it
     */
    void replace(IndexedCase was, ReviewCase reopened, List<byte[]> phoneFingerprints) {
        removePairs(was, List.of(true, false));
        appends.add(
                "DELETE FROM review_case_phone WHERE application_id = ?",
                reopened.id().value());
        add(reopened, phoneFingerprints);
    }

    /** By the key of each row: there is no second index of twenty rows a case, only to remove them. */
    void removePairs(IndexedCase of, List<Boolean> marks) {
        List<Object> values = new ArrayList<>();
        marks.forEach(open -> of.rows(open).forEach(row -> values.add(row.pair())));
        int pairs = values.size();
        values.add(of.due());
        values.add(of.applicationId());
        appends.add(
                "DELETE FROM review_case_pair WHERE pair IN (" + rows("?", pairs)
                        + ") AND due = ? AND application_id = ?",
                values.toArray());
    }

    private void addPhones(long id, List<byte[]> fingerprints) {
        if (fingerprints.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        fingerprints.forEach(fingerprint -> values.addAll(List.of(id, phoneKey(fingerprint))));
        // the legal representative and the contact may have one phone
        appends.add(
                "INSERT IGNORE INTO review_case_phone (application_id, phone_key) VALUES "
                        + rows("(?, ?)", fingerprints.size()),
                values.toArray());
    }

    /**
     * The beginning of the keyed hash: of ten million phones, two have the same with a chance of one in three hundred
     * thousand, and each submission changes two pages of this index, wherever its numbers happen to lie.
     */
    static byte[] phoneKey(byte[] fingerprint) {
        return Arrays.copyOf(fingerprint, PHONE_BYTES);
    }

    private static String rows(String row, int count) {
        return String.join(", ", Collections.nCopies(count, row));
    }
}
