package gatehouse.review;

import gatehouse.append.Appends;
import gatehouse.audit.Actor;
import gatehouse.audit.Audit;
import gatehouse.audit.CurrentActor;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.BusinessTime;
import gatehouse.feed.ChangeFeed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes each move of a case down 案件流水: the case, and where it is told: its history, the audit, the open screens, the figures. */
@Component
class CaseJournal {

    private static final String STEP =
            "INSERT INTO review_step (application_id, round, at, step, actor_name, note) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String DELTA = """
            INSERT INTO review_delta (application_id, kind, submitted_day, submitted_hour, promised_day, limit_day,
              from_bucket, to_bucket, decided_day, duration_bucket) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final ReviewCases cases;
    private final Appends appends;
    private final Audit audit;
    private final CurrentActor actor;
    private final ChangeFeed feed;
    private final BusinessCalendars calendars;
    private final Clock clock;

    CaseJournal(
            ReviewCases cases,
            Appends appends,
            Audit audit,
            CurrentActor actor,
            ChangeFeed feed,
            BusinessCalendars calendars,
            Clock clock) {
        this.cases = cases;
        this.appends = appends;
        this.audit = audit;
        this.actor = actor;
        this.feed = feed;
        this.calendars = calendars;
        this.clock = clock;
    }

    void write(ReviewCase moved, CaseMove move) {
        Actor who = actor.get();
        long id = moved.id().value();
        cases.keep(moved);
        appends.add(STEP, id, moved.round(), utc(clock.instant()), move.step().name(), who.name(), move.note());
        if (!move.step().followsTheApplication()) {
            audit.record(who, move.step().auditAction(), id, null, move.note());
        }
        feed.append(CaseChange.TOPIC, id, change(moved, move).detail());
        if (move.changesFigures()) {
            count(moved, move);
        }
    }

    private static CaseChange change(ReviewCase moved, CaseMove move) {
        return new CaseChange(moved.id(), move.step(), moved.kind(), moved.state(), moved.holderId());
    }

    private void count(ReviewCase moved, CaseMove move) {
        Instant decidedAt = moved.decidedAt();
        appends.add(
                DELTA,
                moved.id().value(),
                moved.kind().value(),
                BeijingDay.of(moved.submittedAt()),
                BeijingDay.hourOf(moved.submittedAt()),
                BeijingDay.endedBy(promisedOrLatest(moved)),
                BeijingDay.endedBy(moved.latestBefore()),
                name(move.from()),
                move.to().name(),
                decidedAt == null ? null : BeijingDay.of(decidedAt),
                decidedAt == null ? null : durationBucket(moved.submittedAt(), decidedAt));
    }

    private int durationBucket(Instant submittedAt, Instant decidedAt) {
        return DurationBuckets.of(BusinessTime.between(submittedAt, decidedAt, calendars.current()));
    }

    private static Instant promisedOrLatest(ReviewCase moved) {
        Instant promised = moved.promisedBefore();
        return promised == null ? moved.latestBefore() : promised;
    }

    private static @Nullable String name(@Nullable Bucket bucket) {
        return bucket == null ? null : bucket.name();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
