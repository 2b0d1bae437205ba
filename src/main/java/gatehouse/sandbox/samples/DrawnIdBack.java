package gatehouse.sandbox.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** The side of a 居民身份证 with the emblem (国徽面): who gave it out, and until when. */
record DrawnIdBack(InventedPerson person, long seed) {

    BufferedImage paper() {
        BufferedImage card = Card.blank(
                new Color(0xE6, 0xEF, 0xF3), new Color(0xEF, 0xE4, 0xE1), new Color(0xD2, 0xDB, 0xDD), seed % 5 + 2);
        Pen pen = Pen.on(card);
        hills(pen.graphics());
        Ornament.disc(pen.graphics(), 196, 192, 104);
        pen.with(SampleFonts.serif(58), Card.INK).spread("中华人民共和国", 372, 172, 690);
        pen.with(SampleFonts.serif(84), Card.INK).spread("居民身份证", 372, 292, 690);
        pen.with(SampleFonts.sans(34), Card.INK).spread("签发机关", 300, 590, 168).spread("有效期限", 300, 676, 168);
        pen.with(SampleFonts.sans(37), Card.INK)
                .line(person.authority(), 508, 591)
                .line(Card.period(person), 508, 677);
        Card.sampleMark(pen, 1100, 744);
        pen.done();
        return card;
    }

    private static void hills(Graphics2D graphics) {
        graphics.setStroke(new BasicStroke(2f));
        for (int ridge = 0; ridge < 5; ridge++) {
            graphics.setColor(new Color(0xBF, 0xCF, 0xD2, 120 - ridge * 14));
            Path2D path = new Path2D.Double();
            path.moveTo(0, 452 + ridge * 12);
            for (int x = 0; x <= Card.WIDTH; x += 20) {
                path.lineTo(
                        x, 440 + ridge * 14 + 46 * Math.sin(x * 0.0062 + ridge) + 14 * Math.sin(x * 0.021 + ridge * 2));
            }
            graphics.draw(path);
        }
    }
}
