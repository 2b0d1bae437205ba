package gatehouse.sandbox;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.deposit.BounceReason;
import gatehouse.sandbox.SampleFilings.Quality;
import gatehouse.sandbox.SampleRound.End;
import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.ProofPaper;
import gatehouse.sandbox.samples.Shot;
import gatehouse.vocabulary.KindCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Writes a road step by step 样例阶梯: a step that is taken takes one business day, its deposit included. */
final class SampleLadder {

    static final List<Shot> GOOD = List.of(Shot.CLEAN, Shot.PHONE, Shot.PHONE);

    private static final LocalTime SENDING = LocalTime.of(9, 10);
    private static final LocalTime DEPOSIT = LocalTime.of(13, 20);
    private static final Duration CLAIM = Duration.ofSeconds(160);
    private static final Duration SHORTLY = Duration.ofMinutes(25);

    private final BusinessCalendar calendar;
    private final SampleFilings filings;
    private final List<SampleDeed> deeds = new ArrayList<>();

    SampleLadder(BusinessCalendar calendar, SampleFilings filings) {
        this.calendar = calendar;
        this.filings = filings;
    }

    SampleFilings filings() {
        return filings;
    }

    SampleRoad road() {
        return new SampleRoad(filings.file(), List.copyOf(deeds));
    }

    /** 企业名称认证 with its deposit. */
    SampleLadder realName(LocalDate day) {
        return approved(filings.license(), day).verified(SampleSubject.LICENSE, day);
    }

    /** 一般纳税人 by a manual proof. */
    SampleLadder taxpayer(LocalDate day) {
        ProofPaper proof = SampleRoads.TAX_PROOFS.get(salt() % SampleRoads.TAX_PROOFS.size());
        return approved(filings.taxpayer(1, proof, day, Quality.GOOD), day);
    }

    /** 小规模纳税人, whom a buyer has taken into its pool. */
    SampleLadder smallScale(LocalDate day) {
        Instant at = at(day, SENDING);
        return with(new StandingDeed.SmallScale(at)).with(new StandingDeed.Pooled(at.plus(SHORTLY)));
    }

    /** 融易收 with its deposit. */
    SampleLadder collection(LocalDate day) {
        return approved(filings.collection(1, salt() % 2 == 0, GOOD, Discrepancy.NONE), day)
                .verified(SampleSubject.COLLECTION, day);
    }

    /** 企采商. */
    SampleLadder merchant(LocalDate day) {
        return approved(filings.merchant(1, salt() % 3 == 0, salt() % 5 == 0, day, Quality.GOOD), day);
    }

    /** Sent in on the morning of the day, approved before noon. */
    SampleLadder approved(SampleFiling filing, LocalDate day) {
        Instant sent = at(day, SENDING);
        return sent(filing, sent)
                .decided(filing, End.APPROVED, sent.plus(Duration.ofMinutes(35 + salt() % 90)), List.of());
    }

    SampleLadder sent(SampleFiling filing, Instant at) {
        return with(new ReviewDeed.Sent(at, filing));
    }

    SampleLadder decided(SampleFiling filing, End end, Instant at, List<String> reasons) {
        return with(new ReviewDeed.Decided(at, at.minus(CLAIM), filing.about(), end, salt() % 3, reasons));
    }

    /** A deposit that arrives and is told, all on one afternoon. */
    SampleLadder verified(KindCode kind, LocalDate day) {
        Instant asked = at(day, DEPOSIT);
        return arrived(kind, asked).with(new DepositDeed.Entered(asked.plus(SHORTLY.multipliedBy(3)), kind, true));
    }

    SampleLadder arrived(KindCode kind, Instant asked) {
        return with(new DepositDeed.Asked(asked, kind)).with(new DepositDeed.Told(asked.plus(SHORTLY), kind, null));
    }

    SampleLadder bounced(KindCode kind, Instant asked, BounceReason reason) {
        return with(new DepositDeed.Asked(asked, kind)).with(new DepositDeed.Told(asked.plusSeconds(50), kind, reason));
    }

    SampleLadder with(SampleDeed deed) {
        deeds.add(deed);
        return this;
    }

    /** The n-th business day before the day. */
    LocalDate before(LocalDate day, int n) {
        LocalDate before = day;
        for (int counted = 0; counted < n; ) {
            before = before.minusDays(1);
            counted += calendar.isBusinessDay(before) ? 1 : 0;
        }
        return before;
    }

    /** Not everybody at the same minute. */
    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time)
                .plusMinutes(salt() % 50)
                .plusSeconds(salt() % 59)
                .atZone(BusinessCalendar.ZONE)
                .toInstant();
    }

    private int salt() {
        return filings.file().company().index() * 7 % 1009;
    }
}
