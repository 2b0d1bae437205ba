package gatehouse.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code webhook-signature} of a received call 验签, checked as a receiver does who knows nothing of Gatehouse but the
 * Standard Webhooks convention.
 *
 * @param header one or more signatures, parted by spaces: while a secret is replaced, one of each
 */
record ReceivedSignature(String messageId, String timestamp, String header, String body) {

    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{20,120}={0,2}");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BEGINNING = 6;

    static boolean isSecret(String typed) {
        return SECRET.matcher(typed).matches() && (typed.length() - BEGINNING) % 4 == 0;
    }

    List<String> signatures() {
        return Arrays.stream(header.split(" ")).filter(one -> !one.isBlank()).toList();
    }

    /** How many of the signatures were made with one of these secrets. */
    int fitting(List<String> secrets) {
        List<byte[]> wanted = secrets.stream().map(this::signedWith).toList();
        return (int) signatures().stream()
                .map(one -> one.getBytes(StandardCharsets.UTF_8))
                .filter(one -> wanted.stream().anyMatch(right -> MessageDigest.isEqual(right, one)))
                .count();
    }

    private byte[] signedWith(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(BEGINNING)), ALGORITHM));
            byte[] code = mac.doFinal((messageId + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return ("v1," + Base64.getEncoder().encodeToString(code)).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Signing failed", impossible);
        }
    }
}
