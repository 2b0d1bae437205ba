package gatehouse.review;

import gatehouse.append.Appends;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** By what an open case is found beside its number 检索项: the pairs of its company's name, and its phones. */
@Component
class CaseIndex {

    private final Appends appends;

    CaseIndex(Appends appends) {
        this.appends = appends;
    }

    void add(ReviewCase opened, List<byte[]> phoneFingerprints) {
        addGrams(opened);
        addPhones(opened.id().value(), phoneFingerprints);
    }

    void replace(ReviewCase reopened, List<byte[]> phoneFingerprints) {
        long id = reopened.id().value();
        appends.add("DELETE FROM review_case_gram WHERE application_id = ?", id);
        appends.add("DELETE FROM review_case_phone WHERE application_id = ?", id);
        add(reopened, phoneFingerprints);
    }

    /** One statement with a row a pair: a submission pays one round trip for all of them. */
    private void addGrams(ReviewCase opened) {
        Set<String> grams = CompanyNameGrams.of(opened.companyKey());
        List<Object> values = new ArrayList<>();
        for (String gram : grams) {
            values.addAll(List.of(
                    gram,
                    opened.kind().value(),
                    LocalDateTime.ofInstant(opened.due(), ZoneOffset.UTC),
                    opened.id().value()));
        }
        appends.add(
                "INSERT INTO review_case_gram (gram, kind, is_open, due, application_id) VALUES "
                        + rows("(?, ?, TRUE, ?, ?)", grams.size()),
                values.toArray());
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
