package gatehouse.onboarding;

import gatehouse.audit.Actor;
import gatehouse.audit.Audit;
import gatehouse.audit.CurrentActor;
import gatehouse.feed.ChangeFeed;
import gatehouse.onboarding.LadderRows.Proof;
import gatehouse.onboarding.LadderRows.Row;
import gatehouse.onboarding.SubmissionRefused.Cause;
import gatehouse.supplier.QualifiedPool;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.KindCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ladder 开通步骤 of every supplier: which of the eight steps are open, and what each of the others waits for. */
@Service
@Transactional
public class Ladder {

    /** Under this topic of the change feed, each by the supplier's id, open homes hear that a step has changed. */
    public static final String TOPIC = "ladder";

    private final LadderRows rows;
    private final ApplicationRepository applications;
    private final Kinds kinds;
    private final Suppliers suppliers;
    private final QualifiedPool pools;
    private final CurrentActor actor;
    private final Audit audit;
    private final ChangeFeed feed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ladder(
            LadderRows rows,
            ApplicationRepository applications,
            Kinds kinds,
            Suppliers suppliers,
            QualifiedPool pools,
            CurrentActor actor,
            Audit audit,
            ChangeFeed feed,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.kinds = kinds;
        this.suppliers = suppliers;
        this.pools = pools;
        this.actor = actor;
        this.audit = audit;
        this.feed = feed;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Standing standing(SupplierId supplier) {
        return standing(supplier, rows.of(supplier), newestByStep(supplier));
    }

    /** What the step still waits for, in the order of the manual. */
    @Transactional(readOnly = true)
    public List<Missing> missing(SupplierId supplier, Step step) {
        // the first two ask for an account alone, and there it is: the busiest intake looks nothing up
        return step.compareTo(Step.BUSINESS_LICENSE) <= 0 ? List.of() : missing(step, standing(supplier));
    }

    @Transactional(readOnly = true)
    public boolean isOpen(SupplierId supplier, Step step) {
        return step == Step.ACCOUNT || isVerified(rows.of(supplier), step);
    }

    /** All eight, in order. */
    @Transactional(readOnly = true)
    public List<Rung> rungs(SupplierId supplier) {
        SupplierSummary account = suppliers.required(supplier);
        Map<Step, Row> stored = rows.of(supplier);
        Map<Step, Application> sent = newestByStep(supplier);
        Standing standing = standing(supplier, stored, sent);
        return Arrays.stream(Step.values())
                .map(step -> step == Step.ACCOUNT
                        ? new Rung(step, Rung.State.DONE, account.registeredAt(), null, null, List.of())
                        : rung(step, stored, sent.get(step), missing(step, standing)))
                .toList();
    }

    /** 已开通; a step that is open already stays as it is. Called in the transaction of what opens it. */
    public void open(SupplierId supplier, Step step) {
        if (rows.lock(supplier, step).filter(row -> row.is(StepState.VERIFIED)).isEmpty()) {
            Instant now = now();
            put(supplier, step, StepState.VERIFIED, now, null, null);
            if (step == Step.BUSINESS_LICENSE) {
                Optional.ofNullable(newestByStep(supplier).get(step))
                        .ifPresent(license -> suppliers.goBy(supplier, license.companyName()));
            }
            tell("ladder.opened", new LadderEvent.StepOpened(supplier, step, now, null));
        }
    }

    /**
     * 自动审核通过: a check of the kind opens its step without a case; the supplier is told as after a review.
     *
     * @throws SubmissionRefused where an approval of the step was taken back: a review alone opens it again
     */
    public void openProven(SupplierId supplier, Step step, KindCode kind) {
        Optional<Row> before = rows.lock(supplier, step);
        if (before.filter(row -> row.is(StepState.VERIFIED)).isPresent()) {
            return;
        }
        requireProvable(before);
        Instant now = now();
        put(supplier, step, StepState.VERIFIED, now, new Proof(kind, now), null);
        tell("ladder.opened", new LadderEvent.StepOpened(supplier, step, now, kind));
    }

    /**
     * Whether an automatic check may open the step.
     *
     * @throws SubmissionRefused where it is open, or where an approval of it was taken back
     */
    @Transactional(readOnly = true)
    public void requireProvable(SupplierId supplier, Step step) {
        Optional<Row> stored = Optional.ofNullable(rows.of(supplier).get(step));
        if (stored.filter(row -> row.is(StepState.VERIFIED)).isPresent()) {
            throw new SubmissionRefused(Cause.ALREADY_APPROVED, List.of());
        }
        requireProvable(stored);
    }

    private static void requireProvable(Optional<Row> stored) {
        if (stored.filter(row -> row.revokedBecause() != null).isPresent()) {
            throw new SubmissionRefused(
                    Cause.CONDITIONS, List.of(new FieldProblem("kind", "REVOKED", "onboarding.refused.REVOKED")));
        }
    }

    /**
     * A declared small-scale taxpayer 小规模纳税人 leaves the step out: stored with the time and who declared it.
     *
     * @throws SubmissionRefused where the step is open already, or not yet reached
     */
    public void skip(SupplierId supplier, Step step) {
        requireSkippable(supplier, step);
        Optional<Row> before = rows.lock(supplier, step);
        if (before.filter(row -> row.is(StepState.VERIFIED)).isPresent()) {
            throw new SubmissionRefused(Cause.ALREADY_APPROVED, List.of());
        }
        if (before.filter(row -> row.is(StepState.SKIPPED)).isEmpty()) {
            requireReached(supplier, step);
            Instant now = now();
            put(
                    supplier,
                    step,
                    StepState.SKIPPED,
                    now,
                    before.map(Row::proof).orElse(null),
                    before.map(Row::revokedBecause).orElse(null));
            tell("ladder.skipped", new LadderEvent.StepSkipped(supplier, step, now));
        }
    }

    /** Takes the declaration back; where there is none nothing happens. */
    public void revokeSkip(SupplierId supplier, Step step) {
        requireSkippable(supplier, step);
        rows.lock(supplier, step).filter(row -> row.is(StepState.SKIPPED)).ifPresent(skipped -> {
            Instant now = now();
            if (skipped.revokedBecause() == null) {
                rows.remove(supplier, step);
            } else {
                // a declaration does not wash away that an approval was taken back
                put(supplier, step, StepState.SUSPENDED, now, skipped.proof(), skipped.revokedBecause());
            }
            tell("ladder.skip-revoked", new LadderEvent.SkipRevoked(supplier, step, now));
        });
    }

    /** 已暂停: the approval that opened it was taken back. A step that is not open stays as it is. */
    public void suspend(SupplierId supplier, Step step, String reason) {
        rows.lock(supplier, step)
                .filter(row -> row.is(StepState.VERIFIED))
                .ifPresent(open -> suspend(supplier, open, null, reason));
    }

    /**
     * 撤销自动审核通过: what an automatic check has opened is suspended. No application comes back to a queue: the supplier proves
     * it anew, to a reviewer.
     *
     * @return whether there was such an approval
     */
    boolean revokeProven(SupplierId supplier, Step step, String reason) {
        Optional<Row> proven = rows.lock(supplier, step)
                .filter(row -> row.is(StepState.VERIFIED))
                .filter(row -> row.proof() != null);
        proven.ifPresent(open -> {
            audit.record("ladder.revoked", subject(supplier), reason);
            suspend(supplier, open, open.proof(), reason);
        });
        return proven.isPresent();
    }

    private void suspend(SupplierId supplier, Row open, @Nullable Proof proof, String reason) {
        Instant now = now();
        put(supplier, open.step(), StepState.SUSPENDED, now, proof, reason);
        KindCode provenBy = proof == null ? null : proof.kind();
        tell("ladder.suspended", new LadderEvent.StepSuspended(supplier, open.step(), now, provenBy, reason));
    }

    private void put(
            SupplierId supplier,
            Step step,
            StepState state,
            Instant at,
            @Nullable Proof proof,
            @Nullable String revokedBecause) {
        Actor by = actor.get();
        rows.put(supplier, new Row(step, state, at, by.name(), proof, revokedBecause), by);
    }

    private void requireReached(SupplierId supplier, Step step) {
        List<Missing> missing = missing(supplier, step);
        if (!missing.isEmpty()) {
            throw new SubmissionRefused(
                    Cause.PREREQUISITE, missing.stream().map(Missing::problem).toList());
        }
    }

    private void requireSkippable(SupplierId supplier, Step step) {
        if (step != Step.GENERAL_TAXPAYER) {
            throw new IllegalArgumentException("Nobody may skip " + step);
        }
        suppliers.requireActingFor(suppliers.required(supplier));
    }

    private void tell(String action, LadderEvent event) {
        audit.record(action, subject(event.supplier()), event.step().name());
        feed.append(TOPIC, event.supplier().value(), event.step().name());
        events.publishEvent(event);
    }

    private static String subject(SupplierId supplier) {
        return "supplier:" + supplier.value();
    }

    private Standing standing(SupplierId supplier, Map<Step, Row> stored, Map<Step, Application> sent) {
        Standing before = new Standing(
                true,
                isVerified(stored, Step.BUSINESS_LICENSE),
                tax(stored.get(Step.GENERAL_TAXPAYER), sent.get(Step.GENERAL_TAXPAYER)),
                pools.contains(supplier),
                false,
                false);
        Standing collecting = before.withCollection(isInForce(stored, Step.TRANSFER_COLLECTION, before));
        return collecting.withMerchant(isInForce(stored, Step.PROCUREMENT_MERCHANT, collecting));
    }

    private static TaxStanding tax(@Nullable Row stored, @Nullable Application sent) {
        if (stored != null && stored.state() == StepState.VERIFIED) {
            return TaxStanding.VERIFIED;
        }
        if (stored != null && stored.state() == StepState.SKIPPED) {
            return TaxStanding.SMALL_SCALE;
        }
        return sent != null && sent.state() == ApplicationState.SUBMITTED ? TaxStanding.PENDING : TaxStanding.NONE;
    }

    private static Rung rung(Step step, Map<Step, Row> ladder, @Nullable Application sent, List<Missing> missing) {
        Row stored = ladder.get(step);
        boolean waits = sent != null && sent.state() == ApplicationState.SUBMITTED;
        if (stored == null) {
            return new Rung(step, waits ? Rung.State.WAITING : turn(missing), null, null, null, missing);
        }
        return switch (stored.state()) {
            case VERIFIED ->
                new Rung(
                        step,
                        isHeld(ladder, step, missing.isEmpty()) ? Rung.State.SUSPENDED : Rung.State.DONE,
                        stored.since(),
                        null,
                        null,
                        List.of());
            case SKIPPED -> new Rung(step, Rung.State.SKIPPED, stored.since(), stored.byName(), null, List.of());
            case SUSPENDED ->
                new Rung(
                        step,
                        waits ? Rung.State.SUSPENDED : turn(missing),
                        stored.since(),
                        null,
                        stored.revokedBecause(),
                        missing);
        };
    }

    private static Rung.State turn(List<Missing> missing) {
        return missing.isEmpty() ? Rung.State.OPEN : Rung.State.LOCKED;
    }

    private static List<Missing> missing(Step step, Standing standing) {
        return Prerequisites.missing(step, standing).stream().map(Missing::new).toList();
    }

    private Map<Step, Application> newestByStep(SupplierId supplier) {
        Map<Step, Application> newest = new EnumMap<>(Step.class);
        for (Application sent : applications.findBySupplierIdOrderByIdDesc(supplier.value())) {
            kinds.find(sent.kind()).flatMap(ApplicationKind::step).ifPresent(step -> newest.putIfAbsent(step, sent));
        }
        return newest;
    }

    private static boolean isVerified(Map<Step, Row> stored, Step step) {
        Row row = stored.get(step);
        return row != null && row.state() == StepState.VERIFIED;
    }

    private static boolean isInForce(Map<Step, Row> stored, Step step, Standing before) {
        return isVerified(stored, step)
                && !isHeld(stored, step, Prerequisites.missing(step, before).isEmpty());
    }

    /**
     * Whether what was opened is suspended with an earlier step, whose approval was taken back (spec, end: revoking): it is there
     * again with it. A prerequisite that is gone for another reason, such as a pool that was left, closes nothing.
     */
    private static boolean isHeld(Map<Step, Row> stored, Step step, boolean hasItsPrerequisites) {
        return !hasItsPrerequisites
                && stored.values().stream()
                        .anyMatch(
                                row -> row.is(StepState.SUSPENDED) && row.step().compareTo(step) < 0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
