package gatehouse.calendar;

import gatehouse.Vectors;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The rows of the specification's vectors on the calendar; as a program, what a JVM of any time zone makes of them. */
final class CalendarVectors {

    private static final BusinessCalendar CALENDAR = CalendarSamples.seeded();
    private static final SlaPolicy STRICT = new SlaPolicy(
            SlaPolicy.REVIEW_16_3.code(),
            SlaPolicy.REVIEW_16_3.cutOff(),
            SlaPolicy.REVIEW_16_3.limitDays(),
            true,
            SlaPolicy.REVIEW_16_3.dayEnd(),
            LimitCounting.EFFECTIVE_DAY_IS_DAY_1);

    private CalendarVectors() {}

    public static void main(String[] arguments) {
        System.out.println(ZoneId.systemDefault());
        sla().map(SlaRow::computed).forEach(System.out::println);
        businessDays().map(DayRow::computed).forEach(System.out::println);
    }

    static Stream<SlaRow> sla() {
        return Vectors.rows("sla").stream().map(SlaRow::of);
    }

    static Stream<DayRow> businessDays() {
        return Vectors.rows("businessday").stream().map(DayRow::of);
    }

    static List<String> expected() {
        return Stream.concat(sla().map(SlaRow::toString), businessDays().map(DayRow::toString))
                .toList();
    }

    /** What a submission leads to. */
    record SlaRow(
            String id,
            Instant submitted,
            LocalDate effectiveDay,
            Instant targetDueBefore,
            LocalDate limitDay,
            Instant limitDueBefore,
            LocalDate strictLimitDay,
            boolean provisional) {

        private static SlaRow of(Vectors.Row row) {
            var submitted = OffsetDateTime.parse(row.required("submitted")).toInstant();
            if (!submitted.equals(Instant.parse(row.required("submittedUtc")))) {
                throw new IllegalStateException("The two times of a row differ: " + row);
            }
            return new SlaRow(
                    row.required("id"),
                    submitted,
                    LocalDate.parse(row.required("effectiveDay")),
                    OffsetDateTime.parse(row.required("targetDueBefore")).toInstant(),
                    LocalDate.parse(row.required("limitDay")),
                    OffsetDateTime.parse(row.required("limitDueBefore")).toInstant(),
                    LocalDate.parse(row.required("strictLimitDay")),
                    row.flag("provisional"));
        }

        SlaRow computed() {
            var deadline = ReviewDeadline.of(submitted, SlaPolicy.REVIEW_16_3, CALENDAR);
            var promised = deadline.promisedBefore();
            if (promised == null) {
                throw new IllegalStateException("No promise: " + deadline);
            }
            return new SlaRow(
                    id,
                    deadline.submittedAt(),
                    deadline.effectiveDay(),
                    promised,
                    deadline.limitDay(),
                    deadline.latestBefore(),
                    ReviewDeadline.of(submitted, STRICT, CALENDAR).limitDay(),
                    deadline.provisional());
        }
    }

    /** What the calendar says of a day. */
    record DayRow(String id, LocalDate day, boolean business, YearStatus status) {

        private static DayRow of(Vectors.Row row) {
            return new DayRow(
                    row.required("id"),
                    LocalDate.parse(row.required("date")),
                    row.flag("business"),
                    YearStatus.valueOf(row.required("status")));
        }

        DayRow computed() {
            return new DayRow(id, day, CALENDAR.isBusinessDay(day), CALENDAR.yearStatus(day.getYear()));
        }
    }
}
