package gatehouse.sandbox.samples;

import java.awt.image.BufferedImage;

/**
 * Draws the scans that an invented company sends in: the same company, paper and shot always give the same file.
 * A drawing takes a fraction of a second of one core, so they are drawn when first asked for.
 */
public final class SampleScans {

    private SampleScans() {}

    /** A JPEG file that shows what the form says. */
    public static byte[] draw(InventedCompany company, SamplePaper paper, Shot shot) {
        return draw(company, paper, shot, Discrepancy.NONE);
    }

    /** A JPEG file that shows what the form says, but for the discrepancy. */
    public static byte[] draw(InventedCompany company, SamplePaper paper, Shot shot, Discrepancy discrepancy) {
        long seed = company.index() * 8L + paper.ordinal() + 1;
        return new Photograph(paper(discrepancy.on(company), paper), shot, seed).jpeg();
    }

    /** Whether the font of the samples has every character of this text. */
    public static boolean canShow(String text) {
        return SampleFonts.canShow(text);
    }

    private static BufferedImage paper(InventedCompany company, SamplePaper paper) {
        InventedPerson person = company.representative();
        return switch (paper) {
            case LICENSE -> new DrawnLicense(company).paper();
            case ID_FRONT -> front(person, company.index());
            case ID_BACK -> back(person, company.index());
        };
    }

    private static BufferedImage front(InventedPerson person, long seed) {
        return switch (person.document()) {
            case RESIDENT_ID -> new DrawnIdFront(person, seed).paper();
            case HOME_RETURN_PERMIT, HMT_RESIDENCE_PERMIT, TAIWAN_PERMIT, TAIWAN_ID ->
                new DrawnPermit(person, seed).front();
            case PASSPORT -> new DrawnPassport(person, seed).paper();
        };
    }

    private static BufferedImage back(InventedPerson person, long seed) {
        return switch (person.document()) {
            case RESIDENT_ID -> new DrawnIdBack(person, seed).paper();
            case HOME_RETURN_PERMIT, HMT_RESIDENCE_PERMIT, TAIWAN_PERMIT, TAIWAN_ID ->
                new DrawnPermit(person, seed).back();
            case PASSPORT -> new DrawnPassport(person, seed).paper();
        };
    }
}
