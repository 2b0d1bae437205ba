package gatehouse.review;

import gatehouse.append.Appends;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** By what an open case is found beside its number 检索项: the pairs of its company's name, and its phones. */
@Component
class CaseIndex {

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
        IndexedCase.Deletion deletion = was.deletion(List.of(true, false));
        appends.add(deletion.sql(), deletion.values());
        appends.add(
                "DELETE FROM review_case_phone WHERE application_id = ?",
                reopened.id().value());
        add(reopened, phoneFingerprints);
    }

    private void addPhones(long id, List<byte[]> fingerprints) {
        if (fingerprints.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        fingerprints.forEach(fingerprint -> values.addAll(List.of(fingerprint, id)));
        // the legal representative and the contact may have one phone
        appends.add(
                "INSERT IGNORE INTO review_case_phone (phone_hash, application_id) VALUES "
                        + rows("(?, ?)", fingerprints.size()),
                values.toArray());
    }

    private static String rows(String row, int count) {
        return String.join(", ", Collections.nCopies(count, row));
    }
}
