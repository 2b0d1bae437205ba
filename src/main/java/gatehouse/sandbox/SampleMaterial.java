package gatehouse.sandbox;

import gatehouse.sandbox.SampleFilings.Quality;
import gatehouse.sandbox.SampleRound.End;
import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.PaperFlaw;
import gatehouse.sandbox.samples.ProofPaper;
import gatehouse.sandbox.samples.Shot;
import java.time.LocalDate;
import java.util.List;

/** What is sent in for the kinds behind the real name 各类申请材料, and what reviewers find wrong with it. */
enum SampleMaterial {
    TAXPAYER("PROOF_INCOMPLETE", Quality.of(Shot.CUT_CORNER), "NUMBER_DIFFERS", Quality.of(PaperFlaw.NUMBER)) {
        @Override
        SampleFiling filing(SampleFilings filings, int number, int round, LocalDate day, Quality quality) {
            ProofPaper proof = SampleRoads.TAX_PROOFS.get(number % SampleRoads.TAX_PROOFS.size());
            boolean unstamped = isStamped(proof) && quality.flaw() == PaperFlaw.NUMBER;
            return filings.taxpayer(round, proof, day, unstamped ? Quality.of(PaperFlaw.NO_STAMP) : quality);
        }

        @Override
        String reason(End end, int number) {
            ProofPaper proof = SampleRoads.TAX_PROOFS.get(number % SampleRoads.TAX_PROOFS.size());
            return end == End.REJECTED && isStamped(proof) ? "STAMP_MISSING" : super.reason(end, number);
        }
    },
    COLLECTION(
            "LICENSE_BLURRED",
            Quality.of(Shot.BLURRED),
            "REPRESENTATIVE_DIFFERS",
            Quality.of(Discrepancy.REPRESENTATIVE_NAME)) {
        @Override
        SampleFiling filing(SampleFilings filings, int number, int round, LocalDate day, Quality quality) {
            return filings.collection(
                    round, number % 2 == 0, List.of(quality.shot(), Shot.PHONE, Shot.CLEAN), quality.discrepancy());
        }
    },
    MERCHANT("BRAND_PROOF_BLURRED", Quality.of(Shot.BLURRED), "BRAND_PROOF_EXPIRED", Quality.of(PaperFlaw.EXPIRED)) {
        @Override
        SampleFiling filing(SampleFilings filings, int number, int round, LocalDate day, Quality quality) {
            boolean brand = number % 2 == 0 || !quality.equals(Quality.GOOD);
            return filings.merchant(round, brand, number % 3 == 0, day, quality);
        }
    },
    QUALIFICATION("DOCUMENT_INCOMPLETE", Quality.of(Shot.CUT_CORNER), "NUMBER_DIFFERS", Quality.of(PaperFlaw.NUMBER)) {
        @Override
        SampleFiling filing(SampleFilings filings, int number, int round, LocalDate day, Quality quality) {
            ProofPaper permit = SampleRoads.PERMITS.get(number % SampleRoads.PERMITS.size());
            return filings.qualification(round, permit, day, quality);
        }
    },
    BILL("PERMIT_BLURRED", Quality.of(Shot.DARK), "PERMIT_WATERMARK", Quality.of(PaperFlaw.OTHER_WATERMARK)) {
        @Override
        SampleFiling filing(SampleFilings filings, int number, int round, LocalDate day, Quality quality) {
            boolean marked = quality.equals(Quality.GOOD) && number % 2 == 0;
            return filings.bill(round, day, marked ? Quality.of(PaperFlaw.BANK_WATERMARK) : quality);
        }
    };

    private final String supplementReason;
    private final Quality supplement;
    private final String rejectionReason;
    private final Quality rejection;

    SampleMaterial(String supplementReason, Quality supplement, String rejectionReason, Quality rejection) {
        this.supplementReason = supplementReason;
        this.supplement = supplement;
        this.rejectionReason = rejectionReason;
        this.rejection = rejection;
    }

    /**
     * What is sent in.
     *
     * @param number tells one sample of the kind from the next: another proof, another product
     */
    abstract SampleFiling filing(SampleFilings filings, int number, int round, LocalDate day, Quality quality);

    /** How good it is that ends so. */
    Quality quality(End end) {
        return switch (end) {
            case APPROVED, WITHDRAWN -> Quality.GOOD;
            case REJECTED -> rejection;
            case SUPPLEMENT_ASKED -> supplement;
        };
    }

    /** Why it ends so. */
    String reason(End end, int number) {
        return end == End.SUPPLEMENT_ASKED ? supplementReason : rejectionReason;
    }

    static boolean isStamped(ProofPaper proof) {
        return proof == ProofPaper.TAX_REGISTRATION || proof == ProofPaper.STAMPED_LICENSE;
    }
}
