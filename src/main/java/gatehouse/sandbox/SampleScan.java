package gatehouse.sandbox;

import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.SamplePaper;
import gatehouse.sandbox.samples.SampleScans;
import gatehouse.sandbox.samples.Shot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sample scan that is drawn when it is needed 待绘样例影像. Its key in the store says what will be on it.
 */
record SampleScan(int company, int round, SamplePaper paper, Shot shot, Discrepancy discrepancy) {

    private static final String FOLDER = "sample";
    private static final Pattern KEY = Pattern.compile(FOLDER + "/(\\d{1,9})/(\\d{1,3})/([A-Z_]+)/([A-Z_]+)/([A-Z_]+)");

    static Optional<SampleScan> of(String storeKey) {
        Matcher key = KEY.matcher(storeKey);
        return key.matches()
                ? Optional.of(new SampleScan(
                        Integer.parseInt(key.group(1)),
                        Integer.parseInt(key.group(2)),
                        SamplePaper.valueOf(key.group(3)),
                        Shot.valueOf(key.group(4)),
                        Discrepancy.valueOf(key.group(5))))
                : Optional.empty();
    }

    String storeKey() {
        return String.join(
                "/",
                FOLDER,
                Integer.toString(company),
                Integer.toString(round),
                paper.name(),
                shot.name(),
                discrepancy.name());
    }

    String fileName() {
        return switch (paper) {
            case LICENSE -> "营业执照.jpg";
            case ID_FRONT -> "身份证正面.jpg";
            case ID_BACK -> "身份证反面.jpg";
        };
    }

    /** Until it is drawn: unlike that of any other, so that no two scans seem to be the same picture. */
    String provisionalSha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(storeKey().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] draw() {
        return SampleScans.draw(new InventedCompanies(SamplePlan.SEED).company(company), paper, shot, discrepancy);
    }
}
