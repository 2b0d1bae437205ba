package gatehouse.sandbox;

import gatehouse.calendar.Band;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.SlaPolicy;
import gatehouse.sandbox.SampleFilings.Quality;
import gatehouse.sandbox.SampleRound.End;
import gatehouse.sandbox.samples.ProofPaper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The suppliers behind the real name 各步骤样例: every kind of review in every state and, where it waits, in every band that is
 * possible now. Each has taken the steps that come before, on the days before.
 */
final class SampleRoads {

    /** In the order of the manual; each is named as its kind of proof. */
    static final List<ProofPaper> TAX_PROOFS = List.of(
            ProofPaper.TAX_REGISTRATION,
            ProofPaper.STAMPED_LICENSE,
            ProofPaper.SPECIAL_INVOICE,
            ProofPaper.TAX_SITE_SCREENSHOT,
            ProofPaper.REGISTRATION_FORM,
            ProofPaper.RECOGNITION_NOTICE);

    /** Each is named as its type of qualification. */
    static final List<ProofPaper> PERMITS = List.of(
            ProofPaper.FOOD_LICENSE,
            ProofPaper.MEDICAL_DEVICES,
            ProofPaper.HAZARDOUS_GOODS,
            ProofPaper.PUBLICATIONS,
            ProofPaper.BRAND_GRANT,
            ProofPaper.OTHER_PERMIT);

    private static final int WAITING_PER_BAND = 3;
    private static final LocalTime MORNING = LocalTime.of(9, 40);
    private static final Duration WITHDRAWN_AFTER = Duration.ofMinutes(20);

    private final BusinessCalendar calendar;
    private final SlaPolicy review;
    private final SlaPolicy qualification;
    private final SampleBands bands;
    private final SampleCompanies companies;
    private final LocalDate today;
    private final SplittableRandom random = new SplittableRandom(SamplePlan.SEED);

    SampleRoads(
            BusinessCalendar calendar,
            SlaPolicy review,
            SlaPolicy qualification,
            Instant now,
            SampleCompanies companies) {
        this.calendar = calendar;
        this.review = review;
        this.qualification = qualification;
        this.bands = new SampleBands(calendar, now);
        this.companies = companies;
        this.today = LocalDate.ofInstant(now, BusinessCalendar.ZONE);
    }

    List<SampleRoad> roads() {
        List<SampleRoad> roads = new ArrayList<>();
        for (SampleMaterial material : SampleMaterial.values()) {
            int number = 0;
            for (SampleCase wanted : SampleCase.every(WAITING_PER_BAND)) {
                int count = number++;
                first(wanted, material).ifPresent(at -> roads.add(road(material, wanted, count, at)));
            }
        }
        return roads;
    }

    /** When the last round was sent in; none where no case can stand so now. */
    private Optional<Instant> first(SampleCase wanted, SampleMaterial material) {
        Band band = wanted.band();
        if (band == null) {
            LocalDate day = today;
            for (int back = 1 + random.nextInt(5); back > 0; ) {
                day = day.minusDays(1);
                back -= calendar.isBusinessDay(day) ? 1 : 0;
            }
            return Optional.of(day.atTime(MORNING)
                    .plusMinutes(random.nextInt(300))
                    .atZone(BusinessCalendar.ZONE)
                    .toInstant());
        }
        return bands.sent(band, material == SampleMaterial.QUALIFICATION ? qualification : review, random);
    }

    private SampleRoad road(SampleMaterial material, SampleCase wanted, int number, Instant at) {
        boolean old = material == SampleMaterial.BILL && number % 3 == 1;
        SampleLadder ladder = new SampleLadder(calendar, new SampleFilings(companies.next(), old));
        LocalDate day = LocalDate.ofInstant(at, BusinessCalendar.ZONE);
        LocalDate begins = wanted.back() ? ladder.before(day, 2) : day;
        climb(ladder, material, number, begins);
        if (wanted.back()) {
            sentBack(ladder, material, number, begins);
        }
        last(ladder, material, wanted, number, at);
        return ladder.road();
    }

    /** The steps before. */
    private static void climb(SampleLadder ladder, SampleMaterial material, int number, LocalDate day) {
        int steps = material.ordinal();
        ladder.realName(ladder.before(day, Math.min(steps, 3) + 2));
        if (steps >= SampleMaterial.COLLECTION.ordinal()) {
            tax(ladder, number, ladder.before(day, Math.min(steps, 3) + 1));
        }
        if (steps >= SampleMaterial.MERCHANT.ordinal()) {
            ladder.collection(ladder.before(day, Math.min(steps, 3)));
        }
        if (steps >= SampleMaterial.QUALIFICATION.ordinal()) {
            ladder.merchant(ladder.before(day, 2));
        }
        if (material == SampleMaterial.QUALIFICATION) {
            ladder.approved(ladder.filings().qualificationLicense(), ladder.before(day, 1));
        }
    }

    /** Every third is a small-scale taxpayer in a pool; the others can issue invoices and come first. */
    private static void tax(SampleLadder ladder, int number, LocalDate day) {
        if (number % 3 == 2) {
            ladder.smallScale(day);
        } else {
            ladder.taxpayer(day);
        }
    }

    private static void sentBack(SampleLadder ladder, SampleMaterial material, int number, LocalDate day) {
        End end = number % 2 == 0 ? End.REJECTED : End.SUPPLEMENT_ASKED;
        Instant sent = ladder.at(day, MORNING);
        SampleFiling filing = material.filing(ladder.filings(), number, 1, day, material.quality(end));
        ladder.sent(filing, sent)
                .decided(filing, end, sent.plus(Duration.ofHours(2)), List.of(material.reason(end, number)));
    }

    private void last(SampleLadder ladder, SampleMaterial material, SampleCase wanted, int number, Instant at) {
        End end = wanted.end();
        LocalDate day = LocalDate.ofInstant(at, BusinessCalendar.ZONE);
        SampleFiling filing = material.filing(
                ladder.filings(), number, wanted.back() ? 2 : 1, day, quality(material, wanted, number));
        ladder.sent(filing, at);
        if (end == End.WITHDRAWN) {
            ladder.with(new ReviewDeed.Withdrawn(at.plus(WITHDRAWN_AFTER), filing.about()));
        } else if (end != null) {
            Instant decided = new OfficeHours(calendar).after(at, Duration.ofMinutes(40 + random.nextInt(150)));
            ladder.decided(
                    filing, end, decided, end == End.APPROVED ? List.of() : List.of(material.reason(end, number)));
        }
    }

    /** Some that wait are not as they should be: the reviewer shall find it. */
    private static Quality quality(SampleMaterial material, SampleCase wanted, int number) {
        End end = wanted.end();
        if (end != null) {
            return material.quality(end);
        }
        // not by four, which is how many bands there are
        return switch (number % 5) {
            case 1 -> material.quality(End.REJECTED);
            case 3 -> material.quality(End.SUPPLEMENT_ASKED);
            default -> Quality.GOOD;
        };
    }
}
