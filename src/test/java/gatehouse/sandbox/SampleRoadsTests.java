package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.CalendarSamples;
import gatehouse.calendar.SlaPolicy;
import gatehouse.vocabulary.IdentityDocument;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleRoadsTests {

    private static final BusinessCalendar CALENDAR = CalendarSamples.seeded();
    private static final String A_FRIDAY = "2026-11-20T17:30:00+08:00";

    @ParameterizedTest(name = "at {0}")
    @ValueSource(
            strings = {
                A_FRIDAY,
                "2026-11-22T06:00:00+08:00",
                "2026-11-23T09:05:00+08:00",
                "2026-10-08T00:20:00+08:00",
                "2026-02-25T16:10:00+08:00"
            })
    void everythingHappenedBeforeAndInItsOrder(String time) {
        Instant now = OffsetDateTime.parse(time).toInstant();

        assertThat(roads(now)).allSatisfy(road -> {
            List<Instant> times = road.deeds().stream().map(SampleDeed::at).collect(Collectors.toList());
            assertThat(times).isSortedAccordingTo(Comparator.naturalOrder());
            assertThat(times.getLast()).isBefore(now);
            assertThat(road.deeds()).allSatisfy(deed -> {
                if (deed instanceof ReviewDeed.Decided decided) {
                    assertThat(decided.claimedAt()).isBefore(decided.at());
                }
            });
        });
    }

    @Test
    void noCompanyComesTwice() {
        assertThat(roads(OffsetDateTime.parse(A_FRIDAY).toInstant()))
                .extracting(road -> road.file().company().index())
                .doesNotHaveDuplicates();
    }

    @Test
    void legalRepresentativesOfEveryKindAreAmongThem() {
        assertThat(roads(OffsetDateTime.parse(A_FRIDAY).toInstant()))
                .extracting(road -> road.file().company().representative().document())
                .contains(IdentityDocument.values());
    }

    @Test
    void noTwoScansAreTheSamePicture() {
        List<String> keys = roads(OffsetDateTime.parse(A_FRIDAY).toInstant()).stream()
                .flatMap(road -> road.deeds().stream())
                .flatMap(deed ->
                        deed instanceof ReviewDeed.Sent sent ? sent.filing().scans().values().stream() : Stream.of())
                .map(UndrawnScan::storeKey)
                .toList();

        assertThat(keys).doesNotHaveDuplicates().allSatisfy(key -> {
            assertThat(key).hasSizeLessThanOrEqualTo(200);
            assertThat(UndrawnScan.of(key)).get().returns(key, UndrawnScan::storeKey);
        });
    }

    @Test
    void thoseWhoCanSignInAreNamedInTheirOrder() {
        assertThat(new DemoRoads(CALENDAR, OffsetDateTime.parse(A_FRIDAY).toInstant(), new SampleCompanies(410), 400)
                        .roads()
                        .keySet())
                .containsExactlyElementsOf(SampleAccounts.SUPPLIERS);
    }

    @Test
    void noCompanyOfTheirsComesInBulkAgain() {
        assertThat(roads(OffsetDateTime.parse(A_FRIDAY).toInstant()))
                .allSatisfy(road -> assertThat(road.file().company().index()).isLessThan(BulkSample.FIRST_COMPANY));
    }

    private static List<SampleRoad> roads(Instant now) {
        SampleCompanies companies = new SampleCompanies(410);
        List<SampleRoad> roads = new ArrayList<>(
                new DemoRoads(CALENDAR, now, companies, 400).roads().values());
        roads.addAll(new SampleRoads(CALENDAR, SlaPolicy.REVIEW_16_3, SlaPolicy.QUAL_2, now, companies).roads());
        roads.addAll(new SampleDeposits(CALENDAR, now, companies).roads());
        return roads;
    }
}
