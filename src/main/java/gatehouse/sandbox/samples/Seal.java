package gatehouse.sandbox.samples;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** A round red seal 公章: its ink darkens what lies under it and does not cover it. */
record Seal(String authority, String purpose, double radius) {

    void press(BufferedImage paper, double x, double y, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = (int) (radius * 2 + 12);
        BufferedImage ink = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Pen pen = Pen.on(ink);
        pen.graphics().rotate((random.nextDouble() - 0.5) * 0.3, size / 2.0, size / 2.0);
        draw(pen, size / 2.0);
        pen.done();
        multiply(ink, paper, (int) (x - size / 2.0), (int) (y - size / 2.0), random);
    }

    private void draw(Pen pen, double centre) {
        Graphics2D graphics = pen.graphics();
        graphics.setColor(Ornament.red());
        graphics.setStroke(new BasicStroke((float) (radius * 0.045)));
        graphics.draw(Ornament.circle(centre, centre, radius - 3));
        graphics.fill(Ornament.star(centre, centre, radius * 0.27, 0));
        pen.with(SampleFonts.sans((float) (radius * 0.15)), Ornament.red());
        pen.centred(purpose, centre, centre + radius * 0.56);
        arc(pen, centre);
    }

    /** The name runs along the upper arc, its middle at the top. */
    private void arc(Pen pen, double centre) {
        int count = authority.codePointCount(0, authority.length());
        double span = Math.min(Math.PI * 1.42, count * 0.34);
        double size = Math.min(radius * 0.235, span / count * radius * 0.86);
        Font font = SampleFonts.bold((float) size);
        pen.with(font, Ornament.red());
        Graphics2D graphics = pen.graphics();
        AffineTransform upright = graphics.getTransform();
        for (int i = 0; i < count; i++) {
            String character =
                    authority.substring(authority.offsetByCodePoints(0, i), authority.offsetByCodePoints(0, i + 1));
            double angle = count == 1 ? 0 : -span / 2 + span * i / (count - 1);
            graphics.rotate(angle, centre, centre);
            pen.centred(character, centre, centre - radius * 0.70);
            graphics.setTransform(upright);
        }
    }

    /** Seals are never inked evenly. */
    private static void multiply(BufferedImage ink, BufferedImage paper, int left, int top, SplittableRandom random) {
        double phase = random.nextDouble() * 6;
        for (int y = 0; y < ink.getHeight(); y++) {
            for (int x = 0; x < ink.getWidth(); x++) {
                int color = ink.getRGB(x, y);
                boolean inside =
                        left + x >= 0 && left + x < paper.getWidth() && top + y >= 0 && top + y < paper.getHeight();
                if (color >>> 24 > 0 && inside) {
                    double patch = 0.80 + 0.14 * Math.sin(x * 0.045 + phase) * Math.sin(y * 0.06 - phase);
                    double strength = (color >>> 24) / 255.0 * patch * (random.nextInt(9) == 0 ? 0.55 : 1);
                    paper.setRGB(left + x, top + y, inked(paper.getRGB(left + x, top + y), color, strength));
                }
            }
        }
    }

    private static int inked(int paper, int ink, double strength) {
        int result = paper & 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int under = paper >> shift & 0xFF;
            double filter = 1 - strength + strength * (ink >> shift & 0xFF) / 255;
            result |= (int) (under * filter) << shift;
        }
        return result;
    }
}
