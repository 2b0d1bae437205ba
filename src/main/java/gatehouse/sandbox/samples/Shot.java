package gatehouse.sandbox.samples;

import java.util.SplittableRandom;

/** How the paper came into the file: well scanned, or photographed more or less well. */
public enum Shot {
    /** From a scanner. */
    CLEAN,
    /** With a telephone, on a table, as most people do. */
    PHONE,
    /** Askew, but all of it is there. */
    TILTED,
    /** One corner is outside of the picture: a reason to reject. */
    CUT_CORNER,
    /** Too dark to read well: a reason to reject. */
    DARK,
    /** Out of focus: a reason to reject. */
    BLURRED;

    /** What this company happened to send in: mostly good ones. */
    public static Shot usual(InventedCompany company, SamplePaper paper) {
        int lot = new SplittableRandom(company.index() * 31L + paper.ordinal() + 101).nextInt(100);
        if (lot < 48) {
            return CLEAN;
        }
        if (lot < 78) {
            return PHONE;
        }
        if (lot < 92) {
            return TILTED;
        }
        return lot < 95 ? CUT_CORNER : lot < 97 ? DARK : BLURRED;
    }
}
