package gatehouse.vocabulary;

/** The check digit of ISO 7064 MOD 11,10, which ends 工商注册号 (spec B4). */
final class PureMod11And10 {

    private PureMod11And10() {}

    static boolean holds(String digits) {
        int last = digits.length() - 1;
        return checkDigit(digits.substring(0, last)) == digits.charAt(last);
    }

    private static char checkDigit(String body) {
        int product = 10;
        for (int at = 0; at < body.length(); at++) {
            int sum = (product + Character.digit(body.charAt(at), 10)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return Character.forDigit((11 - product) % 10, 10);
    }
}
