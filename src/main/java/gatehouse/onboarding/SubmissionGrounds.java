package gatehouse.onboarding;

import gatehouse.append.Appends;
import gatehouse.document.Scans;
import gatehouse.document.UploadedScans;
import gatehouse.rows.ReadTogether;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a submission is judged by 提交前置: who sends it, what was sent before, and the scans that it names; asked in one message. */
@Component
class SubmissionGrounds {

    private final Suppliers suppliers;
    private final Scans scans;
    private final Appends appends;
    private final JdbcTemplate jdbc;

    SubmissionGrounds(Suppliers suppliers, Scans scans, Appends appends, JdbcTemplate jdbc) {
        this.suppliers = suppliers;
        this.scans = scans;
        this.appends = appends;
        this.jdbc = jdbc;
    }

    /** @throws IllegalArgumentException where there is no such supplier */
    Grounds of(Submission submission, String openKey) {
        var questions = new ReadTogether();
        var supplier = questions.ask(suppliers.reading(submission.supplier()));
        var before = questions.ask(ApplicationChanges.locking(openKey));
        var named = questions.ask(scans.reading(submission.scans().values()));
        // what this transaction has still to write is read with it
        appends.flush();
        questions.send(jdbc);
        return new Grounds(
                supplier.answer()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "No supplier " + submission.supplier().value())),
                before.answer(),
                named.answer());
    }

    /** @param before the id of what was sent of the same kind, which is locked now */
    record Grounds(SupplierSummary supplier, Optional<Long> before, UploadedScans scans) {}
}
