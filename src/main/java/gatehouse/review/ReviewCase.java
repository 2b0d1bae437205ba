package gatehouse.review;

import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.calendar.Band;
import gatehouse.onboarding.ApplicationEvent;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Outcome;
import gatehouse.rows.RowReader;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.KindCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reviewer's side of an application 审核案件: waiting, held by one reviewer under a lease, closed. */
class ReviewCase {

    private final long applicationId;
    private KindCode kind;
    private CaseState state;
    private Instant due;
    private int round;
    private String number;
    private long supplierId;
    private String companyName;
    private String companyKey;
    private String companyNumber;
    private Instant submittedAt;
    private @Nullable Instant promisedBefore;
    private Instant latestBefore;
    private boolean provisional;
    private @Nullable String priorityReason;
    private @Nullable Long holderId;
    private @Nullable String holderName;
    private @Nullable Instant claimedAt;
    private @Nullable Instant leaseUntil;
    private @Nullable Long lapsedId;
    private @Nullable String handoverNote;
    private @Nullable Outcome decision;
    private @Nullable Long decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;

    /** What its row holds; nothing where it has none yet. */
    private @Nullable Object @Nullable [] stored;

    @SuppressWarnings("NullAway.Init") // begin fills it
    ReviewCase(ApplicationEvent.Submitted submitted) {
        stored = null;
        applicationId = submitted.id().value();
        begin(submitted);
    }

    /** As its row has it, read by {@link ReviewCases#COLUMNS}: by their places, which are cheaper to find than their names. */
    ReviewCase(ResultSet row) throws SQLException {
        var columns = new RowReader(row);
        kind = new KindCode(columns.text());
        state = CaseState.valueOf(columns.text());
        due = columns.instant();
        round = (int) columns.number();
        number = columns.text();
        supplierId = columns.number();
        companyName = columns.text();
        companyKey = columns.text();
        companyNumber = columns.text();
        submittedAt = columns.instant();
        promisedBefore = columns.instantOrNone();
        latestBefore = columns.instant();
        provisional = columns.flag();
        priorityReason = columns.textOrNone();
        holderId = columns.numberOrNone();
        holderName = columns.textOrNone();
        claimedAt = columns.instantOrNone();
        leaseUntil = columns.instantOrNone();
        lapsedId = columns.numberOrNone();
        handoverNote = columns.textOrNone();
        String decided = columns.textOrNone();
        decision = decided == null ? null : Outcome.valueOf(decided);
        decidedBy = columns.numberOrNone();
        decidedByName = columns.textOrNone();
        decidedAt = columns.instantOrNone();
        applicationId = columns.number();
        stored = values();
    }

    /** What its row holds, in the order of {@link ReviewCases#COLUMNS}; nothing where it has none yet. */
    @Nullable
    Object @Nullable [] stored() {
        return stored;
    }

    /** Its row holds these now: a second move of the same transaction is told from here. */
    void isStoredAs(@Nullable Object[] values) {
        stored = values;
    }

    /** For its row, in the order of {@link ReviewCases#COLUMNS}. */
    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            kind.value(),
            state.name(),
            utc(due),
            round,
            number,
            supplierId,
            companyName,
            companyKey,
            companyNumber,
            utc(submittedAt),
            utc(promisedBefore),
            utc(latestBefore),
            provisional,
            priorityReason,
            holderId,
            holderName,
            utc(claimedAt),
            utc(leaseUntil),
            lapsedId,
            handoverNote,
            decision == null ? null : decision.name(),
            decidedBy,
            decidedByName,
            utc(decidedAt),
            applicationId
        };
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    CaseMove submitted() {
        return new CaseMove(round == 1 ? ReviewStep.SUBMITTED : ReviewStep.RESUBMITTED, null, Bucket.WAITING, null);
    }

    /** The next round of an application that came back. */
    CaseMove reopen(ApplicationEvent.Submitted submitted) {
        if (isOpen()) {
            throw new IllegalStateException("Case " + applicationId + " is open already");
        }
        boolean revoked = decision == Outcome.REVOKED;
        begin(submitted);
        return revoked ? new CaseMove(ReviewStep.REOPENED, null, Bucket.WAITING, null) : submitted();
    }

    /** It comes before others that are promised for the same time, for a reason that is seen. */
    void putForward(Priority priority) {
        priorityReason = priority.reasonKey();
        due = QueuePosition.ofPriority(promisedBefore, latestBefore);
    }

    CaseMove claim(Reviewer who, Instant now, Duration lease) {
        if (state == CaseState.CLAIMED && !isHeldBy(who.id()) && !isLapsed(now)) {
            throw new ReviewRefused(ReviewRefused.Cause.HELD_BY_ANOTHER, holderName);
        }
        requireOpen();
        return give(ReviewStep.CLAIMED, who, now, lease, null);
    }

    Instant prolong(Reviewer who, Instant now, Duration lease) {
        requireHeldBy(who);
        if (state == CaseState.WAITING) {
            throw new ReviewRefused(ReviewRefused.Cause.NOT_HELD, null);
        }
        return leaseUntil = now.plus(lease);
    }

    CaseMove release(Reviewer who) {
        requireClaimed();
        requireHeldBy(who);
        return putBack(ReviewStep.RELEASED, null);
    }

    CaseMove transfer(Reviewer who, Reviewer colleague, String note, Instant now, Duration lease) {
        requireHeldBy(who);
        return handOver(ReviewStep.TRANSFERRED, null, colleague, note, now, lease);
    }

    CaseMove assign(Reviewer reviewer, String note, Instant now, Duration lease) {
        requireOpen();
        return handOver(ReviewStep.ASSIGNED, holderName, reviewer, note, now, lease);
    }

    CaseMove takeBack(String note) {
        requireClaimed();
        CaseMove move = putBack(ReviewStep.TAKEN_BACK, note);
        handoverNote = note;
        return move;
    }

    /** 领取超时: nobody was at work on it, so it returns to its queue; its reviewer may still be the next to decide it. */
    CaseMove expire(Instant now) {
        if (!isLapsed(now)) {
            throw new IllegalStateException("The lease of case " + applicationId + " holds until " + leaseUntil);
        }
        Long lapsed = holderId;
        CaseMove move = putBack(ReviewStep.LEASE_EXPIRED, holderName);
        lapsedId = lapsed;
        return move;
    }

    /** The reviewer has left, or the node stops: back to the queue, and who comes back at once may still decide it. */
    CaseMove leave() {
        requireClaimed();
        Long left = holderId;
        CaseMove move = putBack(ReviewStep.RELEASED, holderName);
        lapsedId = left;
        return move;
    }

    CaseMove close(Reviewer who, Outcome outcome, @Nullable String note, Instant now) {
        requireHeldBy(who);
        CaseMove move = new CaseMove(step(outcome), bucket(), Bucket.decided(now, promisedBefore, latestBefore), note);
        become(CaseState.CLOSED);
        handoverNote = null;
        decision = outcome;
        decidedBy = who.id();
        decidedByName = who.name();
        decidedAt = now;
        return move;
    }

    /** The approval is taken back; the round that follows comes as a submission. */
    CaseMove revoke(String reason) {
        if (state != CaseState.CLOSED || decision != Outcome.APPROVED) {
            throw new ReviewRefused(ReviewRefused.Cause.NOT_APPROVED, null);
        }
        Bucket same = Bucket.decided(Objects.requireNonNull(decidedAt), promisedBefore, latestBefore);
        decision = Outcome.REVOKED;
        return new CaseMove(ReviewStep.REVOKED, same, same, reason);
    }

    /** Empty-handed once somebody has claimed it: only what waits can be withdrawn. */
    CaseMove withdraw() {
        if (state != CaseState.WAITING) {
            throw new ReviewRefused(ReviewRefused.Cause.NOT_WAITING, holderName);
        }
        become(CaseState.WITHDRAWN);
        return new CaseMove(ReviewStep.WITHDRAWN, Bucket.WAITING, Bucket.WITHDRAWN, null);
    }

    /** Nothing is left to review, whoever has claimed it. */
    CaseMove overtake() {
        requireOpen();
        Bucket before = bucket();
        become(CaseState.WITHDRAWN);
        handoverNote = null;
        return new CaseMove(ReviewStep.OVERTAKEN, before, Bucket.WITHDRAWN, null);
    }

    /** What the person may do with it now. */
    Set<ReviewAction> actionsFor(SignedIn user, Instant now) {
        Set<ReviewAction> actions = EnumSet.noneOf(ReviewAction.class);
        if (user.has(Role.REVIEWER) && user.queues().contains(kind())) {
            addReviewerActions(actions, user.id(), now);
        }
        if (user.has(Role.SUPERVISOR)) {
            addSupervisorActions(actions);
        }
        return actions;
    }

    /** None when it is closed. */
    @Nullable
    Band band(Instant now) {
        return isOpen() ? Band.at(now, promisedBefore, latestBefore) : null;
    }

    private void addReviewerActions(Set<ReviewAction> actions, long me, Instant now) {
        if (isOpen() && mayDecide(me)) {
            actions.addAll(EnumSet.of(ReviewAction.APPROVE, ReviewAction.REJECT, ReviewAction.REQUEST_SUPPLEMENT));
            actions.add(ReviewAction.TRANSFER);
        }
        if (state == CaseState.CLAIMED && isHeldBy(me)) {
            actions.add(ReviewAction.RELEASE);
        } else if (state == CaseState.WAITING || isLapsed(now)) {
            actions.add(ReviewAction.CLAIM);
        }
    }

    private void addSupervisorActions(Set<ReviewAction> actions) {
        if (isOpen()) {
            actions.add(ReviewAction.ASSIGN);
        }
        if (state == CaseState.CLAIMED) {
            actions.add(ReviewAction.TAKE_BACK);
        }
        if (state == CaseState.CLOSED && decision == Outcome.APPROVED) {
            actions.add(ReviewAction.REVOKE);
        }
    }

    private void begin(ApplicationEvent.Submitted submitted) {
        var deadline = submitted.deadline();
        kind = submitted.kind();
        round = submitted.round();
        number = submitted.number();
        supplierId = submitted.supplier().value();
        companyName = submitted.companyName();
        companyKey = CompanyName.searchKey(companyName);
        companyNumber = submitted.companyNumber();
        submittedAt = deadline.submittedAt();
        promisedBefore = deadline.promisedBefore();
        latestBefore = deadline.latestBefore();
        provisional = deadline.provisional();
        due = QueuePosition.of(promisedBefore, latestBefore);
        priorityReason = null;
        decision = null;
        decidedBy = null;
        decidedByName = null;
        decidedAt = null;
        handoverNote = null;
        become(CaseState.WAITING);
    }

    private CaseMove give(ReviewStep step, Reviewer to, Instant now, Duration lease, @Nullable String note) {
        CaseMove move = new CaseMove(step, bucket(), Bucket.CLAIMED, note);
        state = CaseState.CLAIMED;
        holderId = to.id();
        holderName = to.name();
        claimedAt = now;
        leaseUntil = now.plus(lease);
        lapsedId = null;
        if (note != null) {
            handoverNote = note;
        }
        return move;
    }

    /** The note goes with the case; the history says to whom as well, and from whom when another one handed it over. */
    private CaseMove handOver(
            ReviewStep step, @Nullable String from, Reviewer to, String note, Instant now, Duration lease) {
        CaseMove move = give(step, to, now, lease, note);
        String way = (from == null ? "→ " : from + " → ") + to.name();
        return new CaseMove(step, move.from(), move.to(), note.isBlank() ? way : way + "：" + note);
    }

    private CaseMove putBack(ReviewStep step, @Nullable String note) {
        become(CaseState.WAITING);
        return new CaseMove(step, Bucket.CLAIMED, Bucket.WAITING, note);
    }

    private void become(CaseState next) {
        state = next;
        holderId = null;
        holderName = null;
        claimedAt = null;
        leaseUntil = null;
        lapsedId = null;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new ReviewRefused(ReviewRefused.Cause.NOT_WAITING, null);
        }
    }

    private void requireClaimed() {
        if (state != CaseState.CLAIMED) {
            throw new ReviewRefused(
                    state == CaseState.CLOSED ? ReviewRefused.Cause.ALREADY_DECIDED : ReviewRefused.Cause.NOT_HELD,
                    null);
        }
    }

    private void requireHeldBy(Reviewer who) {
        if (state == CaseState.WITHDRAWN) {
            throw new ReviewRefused(ReviewRefused.Cause.NOT_WANTED, null);
        }
        if (state == CaseState.CLOSED) {
            throw new ReviewRefused(ReviewRefused.Cause.ALREADY_DECIDED, null);
        }
        if (state == CaseState.CLAIMED && !isHeldBy(who.id())) {
            throw new ReviewRefused(ReviewRefused.Cause.HELD_BY_ANOTHER, holderName);
        }
        if (!mayDecide(who.id())) {
            throw new ReviewRefused(ReviewRefused.Cause.NOT_HELD, null);
        }
    }

    /** The holder, however late; and whose lease ran out, while nobody else took it: no work is lost. */
    private boolean mayDecide(long staffId) {
        return isHeldBy(staffId) || (state == CaseState.WAITING && Objects.equals(lapsedId, staffId));
    }

    private boolean isHeldBy(long staffId) {
        return Objects.equals(holderId, staffId);
    }

    private boolean isLapsed(Instant now) {
        return state == CaseState.CLAIMED && leaseUntil != null && !leaseUntil.isAfter(now);
    }

    boolean isOpen() {
        return state == CaseState.WAITING || state == CaseState.CLAIMED;
    }

    private Bucket bucket() {
        return state == CaseState.CLAIMED ? Bucket.CLAIMED : Bucket.WAITING;
    }

    private static ReviewStep step(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> ReviewStep.APPROVED;
            case REJECTED -> ReviewStep.REJECTED;
            case SUPPLEMENT_ASKED -> ReviewStep.SUPPLEMENT_ASKED;
            case REVOKED -> throw new IllegalArgumentException("An approval is revoked, not decided");
        };
    }

    ApplicationId id() {
        return new ApplicationId(applicationId);
    }

    KindCode kind() {
        return kind;
    }

    CaseState state() {
        return state;
    }

    int round() {
        return round;
    }

    String companyKey() {
        return companyKey;
    }

    String companyNumber() {
        return companyNumber;
    }

    long supplierId() {
        return supplierId;
    }

    Instant due() {
        return due;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant promisedBefore() {
        return promisedBefore;
    }

    Instant latestBefore() {
        return latestBefore;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Long holderId() {
        return holderId;
    }

    @Nullable
    Instant leaseUntil() {
        return leaseUntil;
    }

    @Nullable
    String handoverNote() {
        return handoverNote;
    }

    /** Where its name is found. */
    IndexedCase indexed() {
        return new IndexedCase(applicationId, kind.value(), LocalDateTime.ofInstant(due, ZoneOffset.UTC), companyKey);
    }

    QueueRow row() {
        return new QueueRow(
                id(),
                number,
                kind(),
                state,
                round,
                companyName,
                companyNumber,
                submittedAt,
                due,
                promisedBefore,
                latestBefore,
                provisional,
                priorityReason,
                holderId,
                holderName,
                leaseUntil,
                decision == null ? null : decision.name(),
                decidedByName,
                decidedAt);
    }
}
