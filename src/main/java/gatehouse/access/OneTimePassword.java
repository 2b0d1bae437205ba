package gatehouse.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password 一次性密码 that is shown once to the administrator and must be changed at the first login. */
public record OneTimePassword(String value) {

    /** No characters that look alike: it is read aloud or copied from paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimePassword draw() {
        return new OneTimePassword(RANDOM.ints(GROUPS, 0, 1)
                .mapToObj(group -> RANDOM.ints(GROUP, 0, ALPHABET.length())
                        .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-")));
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "OneTimePassword";
    }
}
