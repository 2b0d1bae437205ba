package gatehouse.sandbox.samples;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The blank of a plastic card: rounded corners, a soft colour, fine lines. */
final class Card {

    static final int WIDTH = 1240;
    static final int HEIGHT = 782;

    static final Color INK = new Color(0x16, 0x16, 0x18);
    static final Color FAINT = new Color(0x7E, 0x88, 0x92);

    static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("yyyy.MM.dd");

    private Card() {}

    static BufferedImage blank(Color left, Color right, Color lines, double phase) {
        BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Pen pen = Pen.on(card);
        Graphics2D graphics = pen.graphics();
        graphics.fill(new RoundRectangle2D.Double(0, 0, WIDTH, HEIGHT, 76, 76));
        graphics.setComposite(AlphaComposite.SrcAtop);
        graphics.setPaint(new GradientPaint(0, 0, left, WIDTH, HEIGHT, right));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        Ornament.waves(graphics, WIDTH, HEIGHT, lines, phase);
        pen.done();
        return card;
    }

    static void sampleMark(Pen pen, double x, double y) {
        pen.with(SampleFonts.sans(24), FAINT).centred("样例 SAMPLE", x, y);
    }

    static String period(InventedPerson person) {
        return DOTTED.format(person.validFrom()) + "-" + lastDay(person.validUntil());
    }

    private static String lastDay(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "长期" : DOTTED.format(day);
    }
}
