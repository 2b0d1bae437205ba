package gatehouse.calendar;

import static gatehouse.calendar.CalendarSamples.beijing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineExplanationTests {

    private static final BusinessCalendar CALENDAR = CalendarSamples.seeded();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T10:00    | 11月23日（周一）10:00提交，在16:00之前 → 当天24:00前审核完；最迟11月26日（周四）24:00前，即提交日之后第3个工作日。
            2026-11-23T16:00    | 11月23日（周一）16:00提交，已不在16:00之前 → 下一工作日是11月24日（周二），当天24:00前审核完；最迟11月26日（周四）24:00前，即提交日之后第3个工作日。
            2026-11-27T16:30    | 11月27日（周五）16:30提交，过了16:00 → 11月28日–29日周末休息，下一工作日是11月30日（周一），当天24:00前审核完；最迟12月2日（周三）24:00前，即提交日之后第3个工作日。
            2026-11-27T09:00    | 11月27日（周五）09:00提交，在16:00之前 → 当天24:00前审核完；最迟12月2日（周三）24:00前，即提交日之后第3个工作日（11月28日–29日周末休息不计）。
            2026-11-28T09:00    | 11月28日（周六）09:00提交，当天不是工作日 → 11月29日周日休息，下一工作日是11月30日（周一），当天24:00前审核完；最迟12月2日（周三）24:00前，即提交日之后第3个工作日。
            2026-02-12T15:59    | 2月12日（周四）15:59提交，在16:00之前 → 当天24:00前审核完；最迟2月24日（周二）24:00前，即提交日之后第3个工作日（2月15日–23日春节放假不计；2月14日调休上班计入）。
            2026-02-13T16:01    | 2月13日（周五）16:01提交，过了16:00 → 下一工作日是2月14日（周六，调休上班），当天24:00前审核完；最迟2月25日（周三）24:00前，即提交日之后第3个工作日（2月15日–23日春节放假不计）。
            2026-02-16T09:00    | 2月16日（周一，春节放假）09:00提交，当天不是工作日 → 2月17日–23日春节放假，下一工作日是2月24日（周二），当天24:00前审核完；最迟2月26日（周四）24:00前，即提交日之后第3个工作日。
            2025-09-30T16:00:01 | 9月30日（周二）16:00提交，已不在16:00之前 → 10月1日–8日国庆节、中秋节放假，下一工作日是10月9日（周四），当天24:00前审核完；最迟10月11日（周六，调休上班）24:00前，即提交日之后第3个工作日。
            2024-06-07T17:00    | 6月7日（周五）17:00提交，过了16:00 → 6月8日–9日周末休息、6月10日端午节放假，下一工作日是6月11日（周二），当天24:00前审核完；最迟6月13日（周四）24:00前，即提交日之后第3个工作日。
            2025-01-26T18:00    | 1月26日（周日，调休上班）18:00提交，过了16:00 → 下一工作日是1月27日（周一），当天24:00前审核完；最迟2月6日（周四）24:00前，即提交日之后第3个工作日（1月28日–2月4日春节放假不计）。
            2025-12-31T16:30    | 12月31日（周三）16:30提交，过了16:00 → 2026年1月1日–3日元旦放假，下一工作日是2026年1月4日（周日，调休上班），当天24:00前审核完；最迟2026年1月6日（周二）24:00前，即提交日之后第3个工作日。
            2026-12-31T10:00    | 12月31日（周四）10:00提交，在16:00之前 → 当天24:00前审核完；最迟2027年1月6日（周三）24:00前，即提交日之后第3个工作日（2027年1月1日元旦放假、2027年1月2日–3日周末休息不计）。2027年放假安排尚未公布，暂按法定节假日计算，公布后可能调整。
            2026-12-28T10:00    | 12月28日（周一）10:00提交，在16:00之前 → 当天24:00前审核完；最迟12月31日（周四）24:00前，即提交日之后第3个工作日。
            """)
    void everyShiftHasItsReasonInChinese(String submitted, String explanation) {
        assertThat(explained(submitted, SlaPolicy.REVIEW_16_3, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(explanation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T10:00 | Submitted on Mon 23 Nov at 10:00, before 16:00 → reviewed by 24:00 the same day; at the latest by 24:00 on Thu 26 Nov, 3 business days after the day of submission.
            2026-02-12T15:59 | Submitted on Thu 12 Feb at 15:59, before 16:00 → reviewed by 24:00 the same day; at the latest by 24:00 on Tue 24 Feb, 3 business days after the day of submission (not counting Spring Festival 15–23 Feb; counting 14 Feb, a make-up working day).
            2026-02-13T16:01 | Submitted on Fri 13 Feb at 16:01, after 16:00 → the next business day is Sat 14 Feb (make-up working day), reviewed by 24:00 that day; at the latest by 24:00 on Wed 25 Feb, 3 business days after the day of submission (not counting Spring Festival 15–23 Feb).
            2026-02-14T16:00 | Submitted on Sat 14 Feb (make-up working day) at 16:00, no longer before 16:00 → after Spring Festival 15–23 Feb, the next business day is Tue 24 Feb, reviewed by 24:00 that day; at the latest by 24:00 on Thu 26 Feb, 3 business days after the day of submission.
            2025-10-01T10:00 | Submitted on Wed 1 Oct (National Day and Mid-Autumn Festival) at 10:00, not a business day → after National Day and Mid-Autumn Festival 2–8 Oct, the next business day is Thu 9 Oct, reviewed by 24:00 that day; at the latest by 24:00 on Sat 11 Oct (make-up working day), 3 business days after the day of submission.
            2025-01-27T09:00 | Submitted on Mon 27 Jan at 09:00, before 16:00 → reviewed by 24:00 the same day; at the latest by 24:00 on Fri 7 Feb, 3 business days after the day of submission (not counting Spring Festival 28 Jan – 4 Feb).
            2026-12-31T16:00 | Submitted on Thu 31 Dec at 16:00, no longer before 16:00 → after New Year 1 Jan 2027 and the weekend 2–3 Jan 2027, the next business day is Mon 4 Jan 2027, reviewed by 24:00 that day; at the latest by 24:00 on Wed 6 Jan 2027, 3 business days after the day of submission. The holidays of 2027 are not announced yet: for now the statutory ones are counted, and the dates may change with the notice.
            """)
    void everyShiftHasItsReasonInEnglish(String submitted, String explanation) {
        assertThat(explained(submitted, SlaPolicy.REVIEW_16_3, Locale.UK)).isEqualTo(explanation);
    }

    @Test
    void whereNothingIsPromisedOnlyTheLatestIsExplained() {
        assertThat(explained("2026-02-13T16:01", SlaPolicy.QUAL_2, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("2月13日（周五）16:01提交 → 最迟2月24日（周二）24:00前审核完，即提交日之后第2个工作日（2月15日–23日春节放假不计；2月14日调休上班计入）。");
        assertThat(explained("2026-02-13T16:01", SlaPolicy.QUAL_2, Locale.ENGLISH))
                .isEqualTo("Submitted on Fri 13 Feb at 16:01 → reviewed at the latest by 24:00 on Tue 24 Feb,"
                        + " 2 business days after the day of submission (not counting Spring Festival 15–23 Feb;"
                        + " counting 14 Feb, a make-up working day).");
    }

    @Test
    void theNumbersThatAnOperatorChangedAreTheOnesThatAreExplained() {
        var strict = new CalendarSettings("15:30", "18:00", 3, 2, LimitCounting.EFFECTIVE_DAY_IS_DAY_1)
                .inForce(SlaPolicy.REVIEW_16_3);

        assertThat(explained("2026-11-23T15:40", strict, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("11月23日（周一）15:40提交，过了15:30 → 下一工作日是11月24日（周二），当天18:00前审核完；"
                        + "最迟11月26日（周四）18:00前，即从11月24日算起第3个工作日。");
        assertThat(explained("2026-11-23T15:20", strict, Locale.ENGLISH))
                .isEqualTo("Submitted on Mon 23 Nov at 15:20, before 15:30 → reviewed by 18:00 the same day;"
                        + " at the latest by 18:00 on Wed 25 Nov, business day 3 counted from 23 Nov.");
    }

    @Test
    void aLanguageThatTheHouseDoesNotSpeakReadsChinese() {
        assertThat(explained("2026-11-23T10:00", SlaPolicy.REVIEW_16_3, Locale.FRENCH))
                .startsWith("11月23日（周一）10:00提交");
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        var chinese = ResourceBundle.getBundle("i18n.calendar", Locale.ROOT, noFallback);
        var english = ResourceBundle.getBundle("i18n.calendar", Locale.ENGLISH, noFallback);

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(english.getString(key)).as(key).doesNotContainPattern("\\p{IsHan}"));
    }

    private static String explained(String submitted, SlaPolicy policy, Locale reader) {
        var deadline = ReviewDeadline.of(beijing(submitted), policy, CALENDAR);
        return DeadlineExplanation.of(deadline, policy, CALENDAR).in(reader);
    }
}
