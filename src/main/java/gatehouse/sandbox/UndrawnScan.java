package gatehouse.sandbox;

import gatehouse.document.ScanRule;
import gatehouse.document.ScanType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A sample scan that is drawn when it is needed 待绘样例影像. Its key in the store says what will be on it. */
sealed interface UndrawnScan permits SampleScan, ProofScan {

    /** All of their keys begin so. */
    String FOLDER = "sample";

    static Optional<UndrawnScan> of(String storeKey) {
        return Stream.<Supplier<Optional<? extends UndrawnScan>>>of(
                        () -> SampleScan.of(storeKey), () -> ProofScan.of(storeKey))
                .flatMap(reading -> reading.get().stream())
                .map(UndrawnScan.class::cast)
                .findFirst();
    }

    String storeKey();

    String fileName();

    ScanType type();

    /** What a file may be where it is sent in. */
    ScanRule rule();

    byte[] draw();

    /** Until it is drawn: unlike that of any other, so that no two scans seem to be the same picture. */
    default String provisionalSha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(storeKey().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
