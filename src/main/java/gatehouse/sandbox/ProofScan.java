package gatehouse.sandbox;

import gatehouse.document.ScanRule;
import gatehouse.document.ScanType;
import gatehouse.sandbox.samples.CompanyFile;
import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.PaperFlaw;
import gatehouse.sandbox.samples.ProofPaper;
import gatehouse.sandbox.samples.ProofScans;
import gatehouse.sandbox.samples.Shot;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sample of a proof, permit or letter 待绘材料. */
record ProofScan(
        int company,
        int round,
        ProofPaper paper,
        Shot shot,
        Discrepancy discrepancy,
        PaperFlaw flaw,
        LocalDate sent,
        ScanType type)
        implements UndrawnScan {

    private static final String PROOF = FOLDER + "/proof";
    private static final Pattern KEY =
            Pattern.compile(PROOF + "/(\\d{1,9})/(\\d{1,3})" + "/([A-Z_]+)".repeat(4) + "/([0-9-]{10})/([A-Z]+)");

    static Optional<ProofScan> of(String storeKey) {
        Matcher key = KEY.matcher(storeKey);
        return key.matches()
                ? Optional.of(new ProofScan(
                        Integer.parseInt(key.group(1)),
                        Integer.parseInt(key.group(2)),
                        ProofPaper.valueOf(key.group(3)),
                        Shot.valueOf(key.group(4)),
                        Discrepancy.valueOf(key.group(5)),
                        PaperFlaw.valueOf(key.group(6)),
                        LocalDate.parse(key.group(7)),
                        ScanType.valueOf(key.group(8))))
                : Optional.empty();
    }

    @Override
    public String storeKey() {
        return String.join(
                "/",
                PROOF,
                Integer.toString(company),
                Integer.toString(round),
                paper.name(),
                shot.name(),
                discrepancy.name(),
                flaw.name(),
                sent.toString(),
                type.name());
    }

    @Override
    public String fileName() {
        return paper.title() + "." + extension();
    }

    @Override
    public ScanRule rule() {
        // the strictest of the slots that take it
        return ScanRule.BILL_ACCOUNT;
    }

    @Override
    public byte[] draw() {
        InventedCompanies companies = new InventedCompanies(SamplePlan.SEED);
        CompanyFile file = CompanyFile.of(companies, companies.company(company));
        return ProofScans.draw(file, paper, shot, discrepancy, flaw, sent, extension());
    }

    private String extension() {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
