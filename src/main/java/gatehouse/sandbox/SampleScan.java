package gatehouse.sandbox;

import gatehouse.document.ScanRule;
import gatehouse.document.ScanType;
import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.SamplePaper;
import gatehouse.sandbox.samples.SampleScans;
import gatehouse.sandbox.samples.Shot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sample of the license or of the representative's document 待绘证照. */
record SampleScan(int company, int round, SamplePaper paper, Shot shot, Discrepancy discrepancy)
        implements UndrawnScan {

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

    @Override
    public String storeKey() {
        return String.join(
                "/",
                FOLDER,
                Integer.toString(company),
                Integer.toString(round),
                paper.name(),
                shot.name(),
                discrepancy.name());
    }

    @Override
    public String fileName() {
        return switch (paper) {
            case LICENSE -> "营业执照.jpg";
            case ID_FRONT -> "身份证正面.jpg";
            case ID_BACK -> "身份证反面.jpg";
        };
    }

    @Override
    public ScanType type() {
        return ScanType.JPG;
    }

    @Override
    public ScanRule rule() {
        return ScanRule.REAL_NAME;
    }

    @Override
    public byte[] draw() {
        return SampleScans.draw(new InventedCompanies(SamplePlan.SEED).company(company), paper, shot, discrepancy);
    }
}
