package gatehouse.sandbox.samples;

/** The check characters of the numbers that are invented (spec B1, B2, B4, B5, B7, and ICAO 9303 for passports). */
final class CheckCharacters {

    private static final String CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_CODE_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANIZATION_CODE_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] PASSPORT_WEIGHTS = {7, 3, 1};

    /** What the letters A to Z stand for in a 台湾身份证. */
    private static final int[] TAIWAN_LETTERS = {
        10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33
    };

    private CheckCharacters() {}

    /** The letters and digits that a 统一社会信用代码 may hold. */
    static String creditCodeAlphabet() {
        return CREDIT_CODE_ALPHABET;
    }

    static char ofCreditCode(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < CREDIT_CODE_WEIGHTS.length; i++) {
            sum += CREDIT_CODE_ALPHABET.indexOf(first17.charAt(i)) * CREDIT_CODE_WEIGHTS[i];
        }
        return CREDIT_CODE_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    static char ofOrganizationCode(CharSequence first8) {
        int sum = 0;
        for (int i = 0; i < ORGANIZATION_CODE_WEIGHTS.length; i++) {
            sum += Character.digit(first8.charAt(i), 36) * ORGANIZATION_CODE_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    static char ofResidentId(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    static char ofRegistrationNumber(CharSequence first14) {
        int product = 10;
        for (int i = 0; i < first14.length(); i++) {
            int sum = (product + first14.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    static char ofTaiwanId(CharSequence first9) {
        int letter = TAIWAN_LETTERS[first9.charAt(0) - 'A'];
        int sum = letter / 10 + 9 * (letter % 10);
        for (int i = 1; i < 9; i++) {
            sum += (9 - i) * (first9.charAt(i) - '0');
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** For the lines at the foot of a passport; the filler {@code <} counts nothing. */
    static char ofPassportLine(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += Math.max(Character.digit(text.charAt(i), 36), 0) * PASSPORT_WEIGHTS[i % 3];
        }
        return (char) ('0' + sum % 10);
    }
}
