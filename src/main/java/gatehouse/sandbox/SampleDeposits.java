package gatehouse.sandbox;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.deposit.BounceReason;
import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.vocabulary.KindCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Suppliers whose documents are approved and whose micro-deposit stands in each of its states 打款样例; some ask about it. */
final class SampleDeposits {

    private static final Duration LATELY = Duration.ofMinutes(100);
    private static final Duration UNANSWERED = Duration.ofHours(20);
    private static final Duration FORGOTTEN = Duration.ofDays(9);
    private static final int A_DAY = 5;

    private final BusinessCalendar calendar;
    private final Instant now;
    private final LocalDate today;
    private final SampleCompanies companies;

    SampleDeposits(BusinessCalendar calendar, Instant now, SampleCompanies companies) {
        this.calendar = calendar;
        this.now = now;
        this.today = LocalDate.ofInstant(now, BusinessCalendar.ZONE);
        this.companies = companies;
    }

    /** Each state once for the real name, and once for 融易收. */
    List<SampleRoad> roads() {
        List<SampleRoad> roads = new ArrayList<>();
        for (KindCode kind : List.of(SampleSubject.LICENSE, SampleSubject.COLLECTION)) {
            roads.add(underway(kind));
            roads.add(arrived(kind));
            roads.add(oneWrong(kind));
            roads.add(bounced(kind));
            roads.add(locked(kind));
            roads.add(forgotten(kind));
        }
        return roads;
    }

    private SampleRoad underway(KindCode kind) {
        return approved(kind, 1)
                .with(new DepositDeed.Asked(ago(20), kind))
                .with(new DepositDeed.Underway(ago(19), kind, UNANSWERED))
                .with(new StandingDeed.Asked(
                        ago(8), "portal/deposit", isLicense(kind) ? "申请打款后一直显示打款中，一般多久可以到账？" : "融易收打款已等待较久，是否需要重新申请？"))
                .road();
    }

    private SampleRoad arrived(KindCode kind) {
        return approved(kind, 1)
                .arrived(kind, ago(90))
                .with(new StandingDeed.Asked(ago(55), "portal/deposit", "收到打款短信了，但网银里查不到这笔款，怎么办？"))
                .with(new StandingDeed.Answered(ago(40), 0, "您好，请按“网商银行”或附言“认证”查询当日来账明细；仍查不到请联系您的开户行。"))
                .road();
    }

    private SampleRoad oneWrong(KindCode kind) {
        return approved(kind, 2)
                .arrived(kind, ago(95))
                .with(new DepositDeed.Entered(ago(30), kind, false))
                .road();
    }

    private SampleRoad bounced(KindCode kind) {
        return approved(kind, 2)
                .bounced(kind, ago(80), BounceReason.ACCOUNT_NOT_FOUND)
                .with(new StandingDeed.Asked(
                        ago(60),
                        "portal/deposit",
                        isLicense(kind) ? "打款失败提示账号不存在，账号与开户许可证一致，请帮忙核实。" : "我们近期更换了开户行，打款失败后可以换新的对公账户吗？"))
                .road();
    }

    /** Four failures and a guess today: no more until tomorrow. */
    private SampleRoad locked(KindCode kind) {
        SampleLadder ladder = approved(kind, 1);
        List<Instant> times = today();
        for (int time = 0; time < A_DAY - 1; time++) {
            ladder.bounced(kind, times.get(time), BounceReason.HOLDER_DIFFERS);
        }
        Instant last = times.get(A_DAY - 1);
        return ladder.with(new DepositDeed.Asked(last, kind))
                .with(new DepositDeed.Told(last.plusSeconds(20), kind, null))
                .with(new DepositDeed.Entered(last.plusSeconds(40), kind, false))
                .with(new DepositDeed.Entered(last.plusSeconds(60), kind, false))
                .road();
    }

    private SampleRoad forgotten(KindCode kind) {
        return approved(kind, 10).arrived(kind, now.minus(FORGOTTEN)).road();
    }

    /** Between midnight, or an hour or two ago, and now. */
    private List<Instant> today() {
        Instant midnight = today.atStartOfDay(BusinessCalendar.ZONE).toInstant();
        Instant from = midnight.isAfter(now.minus(LATELY)) ? midnight : now.minus(LATELY);
        Duration step = Duration.between(from, now.minusSeconds(90)).dividedBy(A_DAY);
        List<Instant> times = new ArrayList<>();
        for (int time = 0; time < A_DAY; time++) {
            times.add(from.plus(step.multipliedBy(time)));
        }
        return times;
    }

    /** Documents approved so many business days ago. */
    private SampleLadder approved(KindCode kind, int ago) {
        SampleLadder ladder = new SampleLadder(calendar, new SampleFilings(companies.next()));
        LocalDate day = ladder.before(today, ago);
        if (isLicense(kind)) {
            return ladder.approved(ladder.filings().license(), day);
        }
        SampleFiling filing = ladder.filings().collection(1, false, SampleLadder.GOOD, Discrepancy.NONE);
        return ladder.realName(ladder.before(day, 3))
                .smallScale(ladder.before(day, 2))
                .approved(filing, day);
    }

    private static boolean isLicense(KindCode kind) {
        return kind.equals(SampleSubject.LICENSE);
    }

    private Instant ago(int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }
}
