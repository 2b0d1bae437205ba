package gatehouse.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret that a machine or a link carries 令牌: drawn here, shown once, kept only as its SHA-256. */
public record Token(String value) {

    /** The beginning by which a leaked token of a platform is recognised. */
    static final String PLATFORM = "ghp_";

    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token draw(String beginning) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return new Token(beginning + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** A plain hash is enough: nobody guesses 32 random bytes. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "Token";
    }
}
