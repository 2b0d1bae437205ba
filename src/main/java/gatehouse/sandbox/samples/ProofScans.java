package gatehouse.sandbox.samples;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;

/** Draws the papers of the later steps, as {@link SampleScans} does those of the real name. */
public final class ProofScans {

    /** 不得超过5M: a bitmap of the usual width would weigh more. */
    private static final double OTHER_FORMATS_SCALE = 0.7;

    private ProofScans() {}

    /**
     * A picture of one of the company's papers.
     *
     * @param sent the day on which it was sent in: an invoice of that time is a few weeks old
     * @param format what ImageIO calls it: jpg, png, bmp, gif
     */
    public static byte[] draw(
            CompanyFile file,
            ProofPaper paper,
            Shot shot,
            Discrepancy discrepancy,
            PaperFlaw flaw,
            LocalDate sent,
            String format) {
        InventedCompany shown = discrepancy.on(file.company());
        BufferedImage drawn = new DrawnProof(shown, file, paper, flaw, sent).paper();
        long seed = file.company().index() * 32L + paper.ordinal() + 7;
        byte[] jpeg = new Photograph(drawn, shot, seed).jpeg();
        return format.equals("jpg") ? jpeg : saved(jpeg, format);
    }

    private static byte[] saved(byte[] jpeg, String format) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(3_000_000)) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            if (!ImageIO.write(smaller(picture), format, bytes)) {
                throw new IllegalArgumentException("No pictures of " + format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage smaller(BufferedImage picture) {
        int width = (int) (picture.getWidth() * OTHER_FORMATS_SCALE);
        int height = (int) (picture.getHeight() * OTHER_FORMATS_SCALE);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
