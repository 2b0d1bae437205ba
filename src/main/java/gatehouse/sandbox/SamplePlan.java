package gatehouse.sandbox;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.SlaPolicy;
import gatehouse.sandbox.SampleRound.End;
import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.InventedCompany;
import gatehouse.sandbox.samples.SamplePaper;
import gatehouse.sandbox.samples.Shot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What happened before the first start 样例计划: who sent in when over the last ten business days, and what became of it; every
 * state and every band that is possible is among it. The same for the same moment; nothing lies in the future.
 */
final class SamplePlan {

    /** The seed of every invented company of the sandbox. */
    static final long SEED = 20261121;

    private static final int BUSINESS_DAYS = 10;
    private static final LocalTime MORNING = LocalTime.of(9, 10);
    private static final Duration LATELY = Duration.ofHours(30);
    private static final int[] HOUR_WEIGHTS = {
        0, 0, 0, 0, 0, 0, 1, 2, 6, 16, 20, 18, 7, 11, 18, 22, 15, 10, 5, 4, 4, 3, 2, 1
    };
    private static final int QUIET_DAY_WEIGHT = 2;
    private static final int BUSY_DAY_WEIGHT = 12;

    private final BusinessCalendar calendar;
    private final OfficeHours office;
    private final Instant now;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final InventedCompanies companies = new InventedCompanies(SEED);

    private final SampleBands bands;

    SamplePlan(BusinessCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.office = new OfficeHours(calendar);
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.bands = new SampleBands(calendar, this.now);
    }

    List<SampleStory> stories(int count) {
        List<LocalDate> days = days();
        int[] weights = days.stream()
                .mapToInt(day -> calendar.isBusinessDay(day) ? BUSY_DAY_WEIGHT : QUIET_DAY_WEIGHT)
                .toArray();
        List<SampleStory> stories = new ArrayList<>();
        for (SampleCase wanted : SampleCase.every(1)) {
            wanted(companies.company(stories.size()), wanted).ifPresent(stories::add);
        }
        while (stories.size() < count) {
            stories.add(story(companies.company(stories.size()), arrival(days, weights)));
        }
        return stories;
    }

    /** What shall be seen at any hour is not left to chance; none where nothing can stand so now. */
    private Optional<SampleStory> wanted(InventedCompany company, SampleCase wanted) {
        Optional<Instant> last = wanted.band() == null
                ? Optional.of(earlier(now, 3))
                : bands.sent(wanted.band(), SlaPolicy.REVIEW_16_3, random);
        return last.map(at -> {
            List<SampleRound> rounds = new ArrayList<>();
            if (wanted.back()) {
                rounds.add(directed(earlier(at, 2), End.REJECTED));
            }
            rounds.add(directed(at, wanted.end()));
            return new SampleStory(company, List.copyOf(rounds));
        });
    }

    /** In the morning, so many business days before. */
    private Instant earlier(Instant moment, int businessDays) {
        LocalDate day = LocalDate.ofInstant(moment, BusinessCalendar.ZONE);
        for (int back = businessDays; back > 0; ) {
            day = day.minusDays(1);
            back -= calendar.isBusinessDay(day) ? 1 : 0;
        }
        return day.atTime(MORNING)
                .plusMinutes(random.nextInt(90))
                .atZone(BusinessCalendar.ZONE)
                .toInstant();
    }

    private SampleRound directed(Instant at, @Nullable End end) {
        List<Shot> shots = List.of(end == End.REJECTED ? Shot.DARK : Shot.CLEAN, Shot.CLEAN, Shot.PHONE);
        List<String> reasons = end == End.SUPPLEMENT_ASKED
                ? SampleReasons.any(end, random)
                : SampleReasons.of(Discrepancy.NONE, shots);
        Instant endedAt = end == End.WITHDRAWN ? at.plusSeconds(600) : office.after(at, minutes(40, 300));
        return new SampleRound(
                at, Discrepancy.NONE, shots, end, endedAt.minusSeconds(90), endedAt, lot(new int[] {5, 4, 3}), reasons);
    }

    private List<LocalDate> days() {
        LocalDate today = LocalDate.ofInstant(now, BusinessCalendar.ZONE);
        LocalDate first = today;
        for (int found = calendar.isBusinessDay(first) ? 1 : 0; found < BUSINESS_DAYS; ) {
            first = first.minusDays(1);
            found += calendar.isBusinessDay(first) ? 1 : 0;
        }
        return first.datesUntil(today.plusDays(1)).toList();
    }

    private Instant arrival(List<LocalDate> days, int[] weights) {
        while (true) {
            LocalDate day = days.get(lot(weights));
            Instant at = day.atTime(lot(HOUR_WEIGHTS), random.nextInt(60), random.nextInt(60))
                    .atZone(BusinessCalendar.ZONE)
                    .toInstant();
            if (at.isBefore(now.minus(Duration.ofMinutes(2)))) {
                return at;
            }
        }
    }

    private SampleStory story(InventedCompany company, Instant arrival) {
        List<SampleRound> rounds = new ArrayList<>();
        rounds.add(firstRound(company, arrival));
        Optional<Instant> again = comesBack(rounds.getFirst());
        again.ifPresent(at -> rounds.add(secondRound(at)));
        return new SampleStory(company, List.copyOf(rounds));
    }

    private SampleRound firstRound(InventedCompany company, Instant at) {
        Discrepancy discrepancy = random.nextInt(100) < 12
                ? Discrepancy.values()[1 + random.nextInt(Discrepancy.values().length - 1)]
                : Discrepancy.NONE;
        List<Shot> shots = Arrays.stream(SamplePaper.values())
                .map(paper -> Shot.usual(company, paper))
                .toList();
        List<String> wrong = SampleReasons.of(discrepancy, shots);
        if (random.nextInt(100) < 4) {
            return ended(at, discrepancy, shots, End.WITHDRAWN, at.plusSeconds(120 + random.nextInt(900)), List.of());
        }
        int lot = random.nextInt(100);
        End end = !wrong.isEmpty()
                ? End.REJECTED
                : lot < 84 ? End.APPROVED : lot < 92 ? End.REJECTED : End.SUPPLEMENT_ASKED;
        List<String> reasons =
                end == End.APPROVED ? List.of() : wrong.isEmpty() ? SampleReasons.any(end, random) : wrong;
        return ended(at, discrepancy, shots, end, office.after(at, work(at)), reasons);
    }

    private SampleRound secondRound(Instant at) {
        List<Shot> clean = List.of(Shot.CLEAN, Shot.CLEAN, Shot.PHONE);
        End end = random.nextInt(100) < 88 ? End.APPROVED : End.REJECTED;
        List<String> reasons = end == End.APPROVED ? List.of() : SampleReasons.any(end, random);
        return ended(at, Discrepancy.NONE, clean, end, office.after(at, work(at)), reasons);
    }

    /** Corrected and sent again, by every second one and not at once. */
    private Optional<Instant> comesBack(SampleRound first) {
        boolean sentBack = first.end() == End.REJECTED || first.end() == End.SUPPLEMENT_ASKED;
        Instant at = first.endedAt().plusSeconds(3600 + random.nextInt(70_000));
        return sentBack && at.isBefore(now) && random.nextInt(100) < 55 ? Optional.of(at) : Optional.empty();
    }

    /** What lies in the future has not happened yet. */
    private SampleRound ended(
            Instant at, Discrepancy discrepancy, List<Shot> shots, End end, Instant endedAt, List<String> reasons) {
        Instant claimedAt = endedAt.minusSeconds(45 + random.nextInt(300));
        boolean open = !endedAt.isBefore(now);
        return new SampleRound(
                at,
                discrepancy,
                shots,
                open ? null : end,
                claimedAt.isBefore(at) ? at : claimedAt,
                endedAt,
                lot(new int[] {5, 4, 3}),
                reasons);
    }

    /** Mostly an hour or two of the reviewers' time; some wait for days, a few are forgotten, and lately they are behind. */
    private Duration work(Instant arrival) {
        int behind = arrival.isAfter(now.minus(LATELY)) ? 4 : 1;
        int lot = random.nextInt(1000);
        if (lot < 600) {
            return minutes(15 * behind, 170 * behind);
        }
        if (lot < 830) {
            return minutes(170 * behind, 500 * behind);
        }
        if (lot < 910) {
            return minutes(600, 1500);
        }
        return lot < 960 ? minutes(2000, 2900) : minutes(20_000, 30_000);
    }

    private Duration minutes(int least, int most) {
        return Duration.ofMinutes(random.nextInt(least, most));
    }

    private int lot(int[] weights) {
        int drawn = random.nextInt(Arrays.stream(weights).sum());
        int index = 0;
        while (drawn >= weights[index]) {
            drawn -= weights[index];
            index++;
        }
        return index;
    }
}
