package gatehouse.sandbox;

import gatehouse.vocabulary.KindCode;
import java.util.Map;

/** What is sent in 样例材料: the form, and the scans by slot, still to be drawn. */
record SampleFiling(KindCode kind, Map<String, String> form, Map<String, UndrawnScan> scans) {

    SampleSubject about() {
        return SampleSubject.of(kind, form);
    }
}
