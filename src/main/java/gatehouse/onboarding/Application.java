package gatehouse.onboarding;

import gatehouse.calendar.ReviewDeadline;
import gatehouse.onboarding.SubmissionRefused.Cause;
import gatehouse.rows.RowReader;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 申请 of one supplier for one kind, as it stands now; the rounds that ended lie beside it. {@link ApplicationRepository} reads it,
 * {@link ApplicationChanges} writes it, and what becomes of it. Who changes one has the lock of its case, or of its row.
 */
class Application {

    private @Nullable Long id;
    private final long supplierId;
    private final KindCode kind;
    private ApplicationState state;
    private int round;

    /** One application per supplier, kind and subject; let go when it is withdrawn. */
    private @Nullable String openKey;

    private String companyName;
    private String companyNumber;

    /** Sealed. */
    private byte[] form;

    private StoredDeadline deadline;
    private @Nullable Instant decidedAt;
    private final Instant createdAt;

    Application(SupplierId supplier, KindCode kind, ApplicationForm form, byte[] sealedForm, ReviewDeadline deadline) {
        this.supplierId = supplier.value();
        this.kind = kind;
        this.openKey = openKey(supplier, kind, form.subject());
        this.createdAt = deadline.submittedAt();
        this.state = ApplicationState.SUBMITTED;
        this.companyName = form.companyName().raw();
        this.companyNumber = form.companyNumber();
        this.form = sealedForm;
        this.deadline = StoredDeadline.of(deadline);
        this.round = 1;
    }

    /** As its row has it, in the order of {@link ApplicationRepository}. */
    Application(ResultSet row) throws SQLException {
        var columns = new RowReader(row);
        id = columns.number();
        supplierId = columns.number();
        kind = new KindCode(columns.text());
        state = ApplicationState.valueOf(columns.text());
        round = (int) columns.number();
        openKey = columns.textOrNone();
        companyName = columns.text();
        companyNumber = columns.text();
        form = columns.bytes();
        deadline = new StoredDeadline(
                columns.instant(),
                columns.day(),
                columns.instantOrNone(),
                columns.day(),
                columns.instant(),
                columns.flag(),
                columns.number());
        createdAt = columns.instant();
        decidedAt = columns.instantOrNone();
    }

    static String openKey(SupplierId supplier, KindCode kind) {
        return openKey(supplier, kind, "");
    }

    static String openKey(SupplierId supplier, KindCode kind, String subject) {
        return supplier.value() + ":" + kind + (subject.isEmpty() ? "" : ":" + subject);
    }

    /** Whether its supplier may send it (again) now. */
    void requireSubmittable() {
        switch (state) {
            case SUBMITTED -> throw new SubmissionRefused(Cause.ALREADY_OPEN, List.of());
            case APPROVED -> throw new SubmissionRefused(Cause.ALREADY_APPROVED, List.of());
            case WITHDRAWN -> throw new IllegalStateException("A withdrawn application is not taken up again");
            case REJECTED, SUPPLEMENT_ASKED -> {}
        }
    }

    /** 重新提交: the next round, corrected, under a new clock. */
    void resubmit(ApplicationForm corrected, byte[] sealedForm, ReviewDeadline newDeadline) {
        requireSubmittable();
        companyName = corrected.companyName().raw();
        companyNumber = corrected.companyNumber();
        form = sealedForm;
        beginNextRound(newDeadline);
    }

    void withdraw(Instant at) {
        requireWithdrawable();
        end(ApplicationState.WITHDRAWN, at);
        openKey = null;
    }

    void requireWithdrawable() {
        if (state == ApplicationState.APPROVED) {
            throw new SubmissionRefused(Cause.ALREADY_APPROVED, List.of());
        }
        if (state != ApplicationState.SUBMITTED) {
            throw new SubmissionRefused(Cause.NOT_OPEN, List.of());
        }
    }

    void approve(Instant at) {
        require(ApplicationState.SUBMITTED, "approved");
        end(ApplicationState.APPROVED, at);
    }

    void reject(Instant at) {
        require(ApplicationState.SUBMITTED, "rejected");
        end(ApplicationState.REJECTED, at);
    }

    void requestSupplement(Instant at) {
        require(ApplicationState.SUBMITTED, "sent back for a supplement");
        end(ApplicationState.SUPPLEMENT_ASKED, at);
    }

    /** 撤销审核通过: back to the queue with the same form, under a new clock. */
    void revoke(ReviewDeadline newDeadline) {
        requireApproved();
        beginNextRound(newDeadline);
    }

    void requireApproved() {
        require(ApplicationState.APPROVED, "revoked");
    }

    void isStoredAs(long newId) {
        id = newId;
    }

    ApplicationId id() {
        return new ApplicationId(Objects.requireNonNull(id));
    }

    String number() {
        return ApplicationNumber.of(id().value(), createdAt).value();
    }

    SupplierId supplier() {
        return new SupplierId(supplierId);
    }

    KindCode kind() {
        return kind;
    }

    /** What it is about, where a supplier may have several of the kind; a withdrawn one is about nothing any more. */
    String subject() {
        String own = openKey(supplier(), kind());
        return openKey == null || openKey.equals(own) ? "" : openKey.substring(own.length() + 1);
    }

    ApplicationState state() {
        return state;
    }

    int round() {
        return round;
    }

    String companyName() {
        return companyName;
    }

    String companyNumber() {
        return companyNumber;
    }

    byte[] sealedForm() {
        return form;
    }

    ReviewDeadline deadline() {
        return deadline.deadline();
    }

    /** Nothing where nobody decided: what the supplier took back has an end, and no decision. */
    Optional<Instant> decidedAt() {
        return outcome().flatMap(decided -> Optional.ofNullable(decidedAt));
    }

    Instant createdAt() {
        return createdAt;
    }

    /** When the present round ended, by whoever's hand. */
    @Nullable
    Instant endedAt() {
        return decidedAt;
    }

    @Nullable
    String openKey() {
        return openKey;
    }

    /** How the present round ended; nothing while it is open, and nothing where the supplier took it back. */
    Optional<Outcome> outcome() {
        return switch (state) {
            case SUBMITTED, WITHDRAWN -> Optional.empty();
            case SUPPLEMENT_ASKED -> Optional.of(Outcome.SUPPLEMENT_ASKED);
            case APPROVED -> Optional.of(Outcome.APPROVED);
            case REJECTED -> Optional.of(Outcome.REJECTED);
        };
    }

    private void beginNextRound(ReviewDeadline newDeadline) {
        round++;
        state = ApplicationState.SUBMITTED;
        deadline = StoredDeadline.of(newDeadline);
        decidedAt = null;
    }

    private void end(ApplicationState outcome, Instant at) {
        state = outcome;
        decidedAt = at;
    }

    private void require(ApplicationState wanted, String verb) {
        if (state != wanted) {
            throw new IllegalStateException(number() + " is " + state + " and cannot be " + verb);
        }
    }
}
