package gatehouse.sandbox;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.sandbox.SampleFilings.Quality;
import gatehouse.sandbox.SampleRound.End;
import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.ProofPaper;
import gatehouse.sandbox.samples.Shot;
import gatehouse.shop.ShopRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The suppliers who can sign in at the portal 演示供应商: one at each interesting rung of the ladder. */
final class DemoRoads {

    private static final Duration BEFORE = Duration.ofDays(3);

    private final BusinessCalendar calendar;
    private final Instant now;
    private final LocalDate today;
    private final SampleCompanies companies;
    private final int first;

    /**
     * The first three are any companies, as they were before there were others.
     *
     * @param first the number of the first of these companies
     */
    DemoRoads(BusinessCalendar calendar, Instant now, SampleCompanies companies, int first) {
        this.calendar = calendar;
        this.now = now;
        this.today = LocalDate.ofInstant(now, BusinessCalendar.ZONE);
        this.companies = companies;
        this.first = first;
    }

    /** By member name, in the order of the ladder. */
    Map<String, SampleRoad> roads() {
        Map<String, SampleRoad> roads = new LinkedHashMap<>();
        roads.put("xinghe2026", fresh());
        roads.put("yongsheng2026", license(first, Discrepancy.CREDIT_CODE, End.REJECTED));
        roads.put("hengtai2026", license(first + 1, Discrepancy.NONE, End.APPROVED));
        roads.put("mingda2026", ladder().realName(day(4)).road());
        roads.put("ruifeng2026", ladder().realName(day(5)).smallScale(day(3)).road());
        roads.put("kangyuan2026", amountNext());
        roads.put("jinhua2026", merchantNext());
        roads.put("haoyu2026", conditionsNotMet());
        roads.put("wanxing2026", allDone());
        return roads;
    }

    private SampleRoad fresh() {
        return new SampleRoad(
                companies.at(first + 2), List.of(new StandingDeed.Pooled(now.minus(Duration.ofHours(2)))));
    }

    private SampleRoad license(int index, Discrepancy discrepancy, End end) {
        Instant sent = now.minus(BEFORE);
        Instant ended = sent.plus(Duration.ofMinutes(50));
        SampleRound round = new SampleRound(
                sent,
                discrepancy,
                List.of(Shot.CLEAN, Shot.PHONE, Shot.PHONE),
                end,
                ended.minusSeconds(200),
                ended,
                0,
                end == End.REJECTED ? List.of("COMPANY_NUMBER_DIFFERS") : List.of());
        InventedCompanies all = companies.all();
        return new SampleStory(all.company(index), List.of(round)).road(all);
    }

    /** 融易收 is approved, the money has arrived: the sandbox bank's statement says how much. */
    private SampleRoad amountNext() {
        SampleLadder ladder = ladder().realName(day(6)).taxpayer(day(4));
        SampleFiling filing = ladder.filings().collection(1, true, SampleLadder.GOOD, Discrepancy.NONE);
        return ladder.approved(filing, day(1))
                .arrived(SampleSubject.COLLECTION, now.minus(Duration.ofHours(1)))
                .road();
    }

    private SampleRoad merchantNext() {
        return ladder().realName(day(6)).taxpayer(day(5)).collection(day(3)).road();
    }

    /** Q03 and Q07 stand in its way. */
    private SampleRoad conditionsNotMet() {
        ShopRecord record = new ShopRecord(
                5, new BigDecimal("0.0800"), 12, false, true, false, true, 27, false, false, false, false, false);
        return ladder().realName(day(7))
                .taxpayer(day(5))
                .collection(day(3))
                .with(new StandingDeed.ShopTold(now.minus(Duration.ofHours(5)), record))
                .road();
    }

    private SampleRoad allDone() {
        SampleLadder ladder =
                ladder().realName(day(12)).taxpayer(day(10)).collection(day(8)).merchant(day(6));
        SampleFilings filings = ladder.filings();
        LocalDate papers = day(4);
        return ladder.approved(filings.qualificationLicense(), day(5))
                .approved(filings.qualification(1, ProofPaper.BRAND_GRANT, papers, Quality.GOOD), papers)
                .approved(filings.bill(1, day(3), Quality.GOOD), day(3))
                .with(new StandingDeed.Granted(now.minus(Duration.ofHours(30)), "500000.00", 25))
                .with(new StandingDeed.TrustOpened(now.minus(Duration.ofHours(29))))
                .with(new StandingDeed.Asked(now.minus(Duration.ofHours(26)), "portal", "企采商的报价单在哪里提交？采购方说没有收到我们的报价。"))
                .with(new StandingDeed.Answered(
                        now.minus(Duration.ofHours(25)), 1, "您好，请在工作台搜索【报价教程】，按第二步从“询价单”进入报价；提交后状态为“已报价”，采购方即可看到。"))
                .with(new StandingDeed.Granted(now.minus(Duration.ofHours(4)), "800000.00", 10))
                .road();
    }

    private SampleLadder ladder() {
        return new SampleLadder(calendar, new SampleFilings(companies.next()));
    }

    /** So many business days ago. */
    private LocalDate day(int ago) {
        LocalDate day = today;
        for (int counted = 0; counted < ago; ) {
            day = day.minusDays(1);
            counted += calendar.isBusinessDay(day) ? 1 : 0;
        }
        return day;
    }
}
