package gatehouse.sandbox.samples;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A sheet of official paper 公文纸 in our own layout: its ground, its rows of words, what is stamped upon it. */
final class Sheet {

    static final int WIDTH = 1560;
    static final int HEIGHT = 1096;
    static final Color INK = new Color(0x1C, 0x1B, 0x1A);

    private static final Color LINE = new Color(0x6A, 0x66, 0x60);
    private static final Color FAINT = new Color(0x9A, 0x9A, 0x92);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年MM月dd日");
    private static final float LARGEST = 27;

    /** One row: what it is, and what it says. */
    record Row(String label, String value) {}

    private Sheet() {}

    /** Fine rings on a tinted ground, as certificates have. */
    static BufferedImage tinted(Color ground, Color rings) {
        BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Pen pen = Pen.on(paper);
        Graphics2D graphics = pen.graphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        Ornament.rosette(graphics, WIDTH / 2.0, HEIGHT / 2.0, WIDTH * 1.1, HEIGHT * 1.2, rings, 36);
        Ornament.waves(graphics, WIDTH, HEIGHT, rings, 0.7);
        pen.done();
        return paper;
    }

    static void frame(Pen pen, Color color) {
        pen.graphics().setColor(color);
        pen.graphics().setStroke(new BasicStroke(6));
        pen.graphics().draw(new Rectangle2D.Double(34, 34, WIDTH - 68, HEIGHT - 68));
        pen.graphics().setStroke(new BasicStroke(1.6f));
        pen.graphics().draw(new Rectangle2D.Double(48, 48, WIDTH - 96, HEIGHT - 96));
    }

    static void title(Pen pen, String title, double y, float size) {
        double width = Math.min(WIDTH - 300, title.length() * size * 1.32);
        pen.with(SampleFonts.bold(size), INK).spread(title, (WIDTH - width) / 2, y, width);
    }

    /** Ruled rows under each other; answers where the next one begins. */
    static double rows(Pen pen, List<Row> rows, double x, double y, double width, double height) {
        double labels = 250;
        double top = y;
        for (Row row : rows) {
            pen.graphics().setColor(LINE);
            pen.graphics().setStroke(new BasicStroke(1.4f));
            pen.graphics().draw(new Rectangle2D.Double(x, top, labels, height));
            pen.graphics().draw(new Rectangle2D.Double(x + labels, top, width - labels, height));
            pen.with(SampleFonts.sans(25), INK).centred(row.label(), x + labels / 2, top + height / 2 + 9);
            value(pen, row.value(), x + labels + 22, top, width - labels - 40, height);
            top += height;
        }
        return top;
    }

    /** As large as it fits. */
    private static void value(Pen pen, String value, double x, double top, double width, double height) {
        float size = LARGEST;
        while (pen.with(SampleFonts.sans(size), INK).lines(value, width) * size * 1.3 > height - 6) {
            size -= 1;
        }
        int lines = pen.lines(value, width);
        pen.paragraph(value, x, top + height / 2 + size * 0.36 - (lines - 1) * size * 0.65, width, size * 1.3);
    }

    static void sampleMark(Pen pen) {
        pen.with(SampleFonts.sans(19), FAINT).centred("样例 SAMPLE", WIDTH / 2.0, HEIGHT - 64);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A square stamp 长条章, a little askew. */
    static void stamp(BufferedImage paper, String text, double x, double y, double turn) {
        Pen pen = Pen.on(paper);
        Graphics2D graphics = pen.graphics();
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_ATOP, 0.82f));
        AffineTransform upright = graphics.getTransform();
        graphics.rotate(turn, x, y);
        pen.with(SampleFonts.bold(38), Ornament.red()).centred(text, x, y + 14);
        double width = pen.width(text) + 48;
        graphics.setStroke(new BasicStroke(5));
        graphics.draw(new Rectangle2D.Double(x - width / 2, y - 38, width, 76));
        graphics.setTransform(upright);
        pen.done();
    }

    /** The same words again and again, slanting over everything. */
    static void watermark(BufferedImage paper, String text) {
        Pen pen = Pen.on(paper);
        Graphics2D graphics = pen.graphics();
        Font font = SampleFonts.bold(44);
        graphics.rotate(-0.42, WIDTH / 2.0, HEIGHT / 2.0);
        pen.with(font, new Color(0x30, 0x30, 0x30, 56));
        double step = pen.width(text) + 130;
        for (int row = -4; row < 16; row++) {
            for (int column = -1; column < 5; column++) {
                pen.line(text, column * step + (row % 2) * step / 2 - 260, row * 150 - 300);
            }
        }
        pen.done();
    }
}
