package gatehouse.review;

import gatehouse.access.SignedIn;
import gatehouse.audit.Audit;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.SentApplication;
import gatehouse.vocabulary.KindCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The review desk 审核台: claim, look, decide. Who acts is who is signed in. */
@Service
@EnableConfigurationProperties(ReviewSettings.class)
public class ReviewDesk {

    private static final String REVIEWERS = "hasRole('REVIEWER')";
    private static final String SUPERVISORS = "hasRole('SUPERVISOR')";
    private static final String READERS = "hasAnyRole('REVIEWER', 'SUPERVISOR', 'AUDITOR')";

    private final DeskTransaction transaction;
    private final ReviewCases cases;
    private final CaseRows rows;
    private final CaseJournal journal;
    private final CaseHistory history;
    private final QueueAccess access;
    private final Colleagues colleagues;
    private final ReviewKinds kinds;
    private final Applications applications;
    private final Audit audit;
    private final ReviewSettings settings;
    private final Clock clock;
    private final AtWork atWork;

    ReviewDesk(
            DeskTransaction transaction,
            ReviewCases cases,
            CaseRows rows,
            CaseJournal journal,
            CaseHistory history,
            QueueAccess access,
            Colleagues colleagues,
            ReviewKinds kinds,
            Applications applications,
            Audit audit,
            ReviewSettings settings,
            Clock clock,
            AtWork atWork) {
        this.transaction = transaction;
        this.cases = cases;
        this.rows = rows;
        this.journal = journal;
        this.history = history;
        this.access = access;
        this.colleagues = colleagues;
        this.kinds = kinds;
        this.applications = applications;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.atWork = atWork;
    }

    /**
     * 领取下一件: the most urgent case of the wanted queues that I may review, claimed for me alone.
     *
     * @param wanted none means all of my queues
     */
    @PreAuthorize(REVIEWERS)
    public Optional<ApplicationId> claimNext(Set<KindCode> wanted) {
        Reviewer me = Reviewer.of(access.staff());
        atWork.noted(me.id());
        List<KindCode> byUrgency = rows.byUrgencyOfHead(access.workable(wanted));
        return transaction.run(() -> byUrgency.stream()
                .flatMap(kind -> cases.lockHead(kind).stream())
                .findFirst()
                .map(head -> {
                    write(head, head.claim(me, clock.instant(), settings.lease()));
                    return head.id();
                }));
    }

    /** What {@link #claimNext} would give, without claiming it. */
    @PreAuthorize(REVIEWERS)
    public Optional<QueueRow> peekNext(Set<KindCode> wanted) {
        return rows.byUrgencyOfHead(access.workable(wanted)).stream()
                .findFirst()
                .flatMap(rows::head);
    }

    /** 领取 this very case. */
    @PreAuthorize(REVIEWERS)
    public void claim(ApplicationId id) {
        atWork.noted(access.staff().id());
        change(id, it -> write(it, it.claim(access.reviewerOf(it.kind()), clock.instant(), settings.lease())));
    }

    /** Prolongs my lease because I am at work; answers until when it holds. */
    @PreAuthorize(REVIEWERS)
    public Instant prolong(ApplicationId id) {
        atWork.noted(access.staff().id());
        return transaction.run(() -> {
            ReviewCase mine = cases.lock(id);
            Instant until = mine.prolong(access.reviewerOf(mine.kind()), clock.instant(), settings.lease());
            cases.keep(mine);
            return until;
        });
    }

    /** 退回队列. */
    @PreAuthorize(REVIEWERS)
    public void release(ApplicationId id) {
        change(id, it -> write(it, it.release(Reviewer.of(access.staff()))));
    }

    /** 转派 to a colleague who may review it, with a note. */
    @PreAuthorize(REVIEWERS)
    public void transfer(ApplicationId id, long colleagueId, String note) {
        requireNote(note);
        change(id, it -> {
            Reviewer me = access.reviewerOf(it.kind());
            write(it, it.transfer(me, colleague(it, colleagueId), note, clock.instant(), settings.lease()));
        });
    }

    /** Who a case may be handed to, with how many each holds now. */
    @PreAuthorize("hasAnyRole('REVIEWER', 'SUPERVISOR')")
    public List<Colleague> colleagues(KindCode kind) {
        List<Reviewer> reviewers = colleagues.of(kind);
        var held = rows.heldBy(kinds.all(), reviewers.stream().map(Reviewer::id).toList());
        return reviewers.stream()
                .map(reviewer -> new Colleague(reviewer.id(), reviewer.name(), held.getOrDefault(reviewer.id(), 0L)))
                .toList();
    }

    /** 通过, 驳回 or 补件: decision, event, SMS and audit entry commit together or not at all. */
    @PreAuthorize(REVIEWERS)
    public void decide(ApplicationId id, Decision decision) {
        transaction.run(() -> cases.lock(id, applications.reading(id), (it, sent) -> decide(it, sent, decision)));
    }

    private void decide(ReviewCase it, SentApplication sent, Decision decision) {
        Reviewer me = access.reviewerOf(it.kind());
        switch (decision) {
            case Decision.Approve() -> {
                CaseMove move = it.close(me, Outcome.APPROVED, null, clock.instant());
                applications.approve(sent);
                write(it, move);
            }
            case Decision.Reject(List<RejectionReason> reasons) -> {
                kinds.requireReasons(it.kind(), reasons);
                CaseMove move = it.close(me, Outcome.REJECTED, codes(reasons), clock.instant());
                applications.reject(sent, reasons);
                write(it, move);
            }
            case Decision.RequestSupplement(List<RejectionReason> reasons) -> {
                kinds.requireReasons(it.kind(), reasons);
                CaseMove move = it.close(me, Outcome.SUPPLEMENT_ASKED, codes(reasons), clock.instant());
                applications.requestSupplement(sent, reasons);
                write(it, move);
            }
        }
    }

    /** 收回: a supervisor returns a claimed case to its queue. */
    @PreAuthorize(SUPERVISORS)
    public void takeBack(ApplicationId id, String note) {
        requireNote(note);
        change(id, it -> write(it, it.takeBack(note)));
    }

    /** 指派: a supervisor gives an open case to a reviewer. */
    @PreAuthorize(SUPERVISORS)
    public void assign(ApplicationId id, long reviewerId, String note) {
        change(id, it -> write(it, it.assign(colleague(it, reviewerId), note, clock.instant(), settings.lease())));
    }

    /** 撤销审核通过: a supervisor takes an approval back; the application returns to its queue as a new round. */
    @PreAuthorize(SUPERVISORS)
    public void revoke(ApplicationId id, String reason) {
        requireNote(reason);
        change(id, it -> {
            write(it, it.revoke(reason));
            applications.revoke(id, reason);
        });
    }

    /** Opens a case to look at it; the look is recorded. Empty when there is none that the person may see. */
    @PreAuthorize(READERS)
    public Optional<CaseDetail> look(ApplicationId id) {
        SignedIn viewer = access.staff();
        return transaction.run(() ->
                cases.find(id).filter(found -> access.maySee(found.kind())).map(found -> detail(found, viewer)));
    }

    private CaseDetail detail(ReviewCase found, SignedIn viewer) {
        ApplicationId id = found.id();
        audit.recordCase("CASE_VIEWED", id.value(), null);
        ApplicationDetail application = applications.required(id);
        Instant now = clock.instant();
        return new CaseDetail(
                found.row(),
                application,
                found.band(now),
                found.actionsFor(viewer, now),
                found.handoverNote(),
                kinds.check(found.kind(), application),
                kinds.reasons(found.kind()),
                history.of(id),
                rows.sameCompanyNumber(found.companyNumber(), found.supplierId(), access.visible()));
    }

    private void change(ApplicationId id, Consumer<ReviewCase> step) {
        transaction.run(() -> step.accept(cases.lock(id)));
    }

    private void write(ReviewCase moved, CaseMove move) {
        journal.write(moved, move);
    }

    private Reviewer colleague(ReviewCase of, long staffId) {
        return colleagues.of(of.kind()).stream()
                .filter(reviewer -> reviewer.id() == staffId)
                .findFirst()
                .orElseThrow(() -> new ReviewRefused(ReviewRefused.Cause.COLLEAGUE_MAY_NOT, null));
    }

    private static void requireNote(String note) {
        if (note.isBlank()) {
            throw new ReviewRefused(ReviewRefused.Cause.NOTE_REQUIRED, null);
        }
    }

    private static String codes(List<RejectionReason> reasons) {
        return reasons.stream().map(RejectionReason::code).collect(Collectors.joining(" "));
    }

    /** A reviewer to hand a case to 同事. */
    public record Colleague(
            long id, String displayName, @Nullable Long openCases) {}
}
