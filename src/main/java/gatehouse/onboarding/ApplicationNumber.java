package gatehouse.onboarding;

import gatehouse.calendar.BusinessCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 申请单号, such as A20261113-8F3K2: the day of the first submission, and the id in a form for people. The characters after
 * the hyphen do not count up, so nobody reads the volume of a day from them; the last one checks all others.
 */
public record ApplicationNumber(String value) {

    /** 32 characters, none of which looks like another: no I, L, O, U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BITS = 5;
    /** With the check a million numbers have five characters behind the hyphen. */
    private static final int LEAST = 4;
    /** Any odd numbers: multiplying by one, modulo a power of two, can be undone. */
    private static final long FIRST = 0x9E3779B97F4A7C15L;

    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final Pattern FORM = Pattern.compile("A([0-9]{8})-([0-9A-Z]{5,13})");

    /** @param id of the application, whose number never changes */
    public static ApplicationNumber of(long id, Instant createdAt) {
        String day = DAY.format(createdAt.atZone(BusinessCalendar.ZONE));
        int width = width(id);
        String body = "A" + day + "-" + written(scrambled(id, width * BITS), width);
        return new ApplicationNumber(body + check(body));
    }

    /** What stands in a typed number, if its check holds; whether there is such an application is asked elsewhere. */
    public static Optional<Reading> read(String typed) {
        Matcher form = FORM.matcher(canonical(typed));
        if (!form.matches()) {
            return Optional.empty();
        }
        String number = form.group();
        String code = form.group(2).substring(0, form.group(2).length() - 1);
        String body = number.substring(0, number.length() - 1);
        if (code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0) || check(body) != number.charAt(number.length() - 1)) {
            return Optional.empty();
        }
        long id = unscrambled(readOut(code), code.length() * BITS);
        return id > 0 && width(id) == code.length()
                ? day(form.group(1)).map(day -> new Reading(number, day, id))
                : Optional.empty();
    }

    /**
     * What a typed number 单号 says.
     *
     * @param number as it is written
     * @param day of the first submission, in Beijing
     * @param id of the application, if there is one
     */
    public record Reading(String number, LocalDate day, long id) {

        boolean isOf(Instant createdAt) {
            return day.equals(createdAt.atZone(BusinessCalendar.ZONE).toLocalDate());
        }
    }

    @Override
    public String toString() {
        return value;
    }

    /** As people type it: in small letters, with O for 0 and I or L for 1. */
    private static String canonical(String typed) {
        return typed.strip()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static int width(long id) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(id);
        return Math.max(LEAST, (bits + BITS - 1) / BITS);
    }

    private static long scrambled(long id, int bits) {
        long mask = mask(bits);
        long mixed = (id * FIRST) & mask;
        mixed ^= mixed >>> half(bits);
        return (mixed * SECOND) & mask;
    }

    private static long unscrambled(long mixed, int bits) {
        long mask = mask(bits);
        long back = (mixed * inverse(SECOND)) & mask;
        // shifted by half or more of the bits, so doing it again undoes it
        back ^= back >>> half(bits);
        return (back * inverse(FIRST)) & mask;
    }

    private static int half(int bits) {
        return (bits + 1) / 2;
    }

    private static long mask(int bits) {
        return (1L << bits) - 1;
    }

    /** Of an odd number, modulo 2^64, by Newton's steps: each doubles the bits that are right. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int step = 0; step < 5; step++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    private static String written(long value, int width) {
        StringBuilder text = new StringBuilder();
        for (int at = width - 1; at >= 0; at--) {
            text.append(ALPHABET.charAt((int) (value >>> (at * BITS)) & 31));
        }
        return text.toString();
    }

    private static long readOut(String code) {
        return code.chars().mapToLong(ALPHABET::indexOf).reduce(0, (value, next) -> value << BITS | next);
    }

    /** Luhn's sum over 32 characters: finds every single wrong one, and nearly every pair that changed places. */
    private static char check(String body) {
        int sum = 0;
        int factor = 2;
        for (int at = body.length() - 1; at >= 0; at--) {
            if (body.charAt(at) != '-') {
                int product = factor * ALPHABET.indexOf(body.charAt(at));
                sum += product / 32 + product % 32;
                factor = 3 - factor;
            }
        }
        return ALPHABET.charAt((32 - sum % 32) % 32);
    }

    private static Optional<LocalDate> day(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DAY));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
