package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.length;
import static gatehouse.vocabulary.Rules.refuseIf;
import static gatehouse.vocabulary.Rules.refuseUnless;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 公民身份号码, on 居民身份证 and on 港澳台居民居住证 (GB 11643-1999, spec B5). */
public record ResidentIdNumber(String value) {

    /** Whose number it is: 内地居民, or 港澳台居民 with a residence permit. */
    public enum Context {
        CN,
        HMT
    }

    /** The sex that the number carries: 男, 女. */
    public enum Sex {
        M,
        F
    }

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    public ResidentIdNumber {
        // born after today is a matter of the day it was typed, not of the number
        rules(contextOf(value), LocalDate.MAX).require(value);
    }

    public static Checked<ResidentIdNumber> parse(@Nullable String typed, Context context, LocalDate today) {
        return rules(context, today).check(NormalForm.of(typed), ResidentIdNumber::new);
    }

    static Rules rules(Context context, LocalDate today) {
        return switch (context) {
            // of the mainland only the province is looked at: abolished areas stay in numbers
            case CN -> rules(Province::isMainland, today);
            case HMT -> residencePermitRules("8[123]0000", today);
        };
    }

    static Rules residencePermitRules(String area, LocalDate today) {
        return rules(value -> value.substring(0, 6).matches(area), today);
    }

    private static Rules rules(Predicate<String> region, LocalDate today) {
        return Rules.of(
                "residentid",
                Rules.NOT_EMPTY,
                // the first generation of cards, void since 2013
                refuseIf("OLD15", Pattern.compile("[0-9]{15}").asMatchPredicate()),
                length(18, 18),
                refuseUnless("CHARSET", "[0-9]{17}[0-9X]"),
                refuseUnless("REGION", region),
                refuseUnless(
                        "DATE",
                        value -> birthIn(value)
                                .filter(birth -> !birth.isBefore(EARLIEST_BIRTH) && !birth.isAfter(today))
                                .isPresent()),
                refuseUnless("CHECK", ResidentIdNumber::isChecked));
    }

    public LocalDate birth() {
        return birthIn(value).orElseThrow();
    }

    public Sex sex() {
        return Character.digit(value.charAt(16), 10) % 2 == 1 ? Sex.M : Sex.F;
    }

    public Context context() {
        return contextOf(value);
    }

    public String masked() {
        return Mask.number(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static Context contextOf(String value) {
        return value.startsWith("8") ? Context.HMT : Context.CN;
    }

    private static Optional<LocalDate> birthIn(String value) {
        int year = Integer.parseInt(value.substring(6, 10));
        int month = Integer.parseInt(value.substring(10, 12));
        int day = Integer.parseInt(value.substring(12, 14));
        boolean real = month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
        return real ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static boolean isChecked(String value) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * Character.digit(value.charAt(at), 10);
        }
        return "10X98765432".charAt(sum % 11) == value.charAt(17);
    }
}
