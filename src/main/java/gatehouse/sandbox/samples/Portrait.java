package gatehouse.sandbox.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.SplittableRandom;

/** A portrait without a face: shoulders, hair and a plain oval, a little different for everybody. */
record Portrait(boolean female, long seed) {

    private static final int[] CLOTHES = {0x2B3440, 0x3C4A5E, 0x55606B, 0x4A3B3B, 0x2F4A45, 0x6A6A72, 0x7B3F45};
    private static final int[] SKINS = {0xE6C3A5, 0xDDB592, 0xEBCDB3, 0xD9AE8C};

    void draw(Graphics2D graphics, double x, double y, double width, double height, Color background) {
        SplittableRandom random = new SplittableRandom(seed);
        Shape clip = graphics.getClip();
        graphics.setColor(background);
        Rectangle2D frame = new Rectangle2D.Double(x, y, width, height);
        graphics.fill(frame);
        graphics.clip(frame);
        double centre = x + width / 2 + (random.nextDouble() - 0.5) * width * 0.04;
        double face = width * (0.40 + random.nextDouble() * 0.04);
        double top = y + height * 0.20;
        Color skin = new Color(SKINS[random.nextInt(SKINS.length)]);
        Color hair = new Color(random.nextInt(6) == 0 ? 0x5B5B5E : 0x26211F);
        if (female) {
            longHair(graphics, centre, top, face, hair, random.nextBoolean());
        }
        body(graphics, centre, y, width, height, new Color(CLOTHES[random.nextInt(CLOTHES.length)]), skin);
        head(graphics, centre, top, face, skin, hair, random.nextDouble());
        graphics.setClip(clip);
    }

    private static void longHair(
            Graphics2D graphics, double centre, double top, double face, Color hair, boolean veryLong) {
        graphics.setColor(hair);
        double length = face * (veryLong ? 1.85 : 1.5);
        graphics.fill(new RoundRectangle2D.Double(
                centre - face * 0.66, top - face * 0.14, face * 1.32, length, face * 1.1, face * 1.1));
    }

    private static void body(
            Graphics2D graphics, double centre, double y, double width, double height, Color cloth, Color skin) {
        double neck = width * 0.17;
        graphics.setColor(skin.darker());
        graphics.fill(new RoundRectangle2D.Double(centre - neck / 2, y + height * 0.52, neck, height * 0.24, 20, 20));
        graphics.setColor(cloth);
        Path2D shoulders = new Path2D.Double();
        shoulders.moveTo(centre - width * 0.52, y + height * 1.02);
        shoulders.curveTo(
                centre - width * 0.47,
                y + height * 0.74,
                centre - width * 0.2,
                y + height * 0.74,
                centre - neck * 0.62,
                y + height * 0.66);
        shoulders.lineTo(centre, y + height * 0.78);
        shoulders.lineTo(centre + neck * 0.62, y + height * 0.66);
        shoulders.curveTo(
                centre + width * 0.2,
                y + height * 0.74,
                centre + width * 0.47,
                y + height * 0.74,
                centre + width * 0.52,
                y + height * 1.02);
        shoulders.closePath();
        graphics.fill(shoulders);
    }

    private void head(Graphics2D graphics, double centre, double top, double face, Color skin, Color hair, double lot) {
        double height = face * 1.32;
        graphics.setColor(hair);
        graphics.fill(new Ellipse2D.Double(centre - face * 0.545, top - height * 0.08, face * 1.09, height * 0.86));
        graphics.setColor(skin);
        graphics.fill(new Ellipse2D.Double(centre - face * 0.56, top + height * 0.42, face * 0.14, height * 0.2));
        graphics.fill(new Ellipse2D.Double(centre + face * 0.42, top + height * 0.42, face * 0.14, height * 0.2));
        Ellipse2D oval = new Ellipse2D.Double(centre - face / 2, top, face, height);
        graphics.fill(oval);
        graphics.setColor(hair);
        graphics.fill(hairline(centre, top, face, height, lot));
    }

    /** From ear to ear over the top, the fringe with a parting somewhere. */
    private Shape hairline(double centre, double top, double face, double height, double lot) {
        double half = face * 0.56;
        double side = top + height * (female ? 0.52 : 0.40);
        double parting = centre + (lot - 0.5) * face * 0.6;
        Path2D path = new Path2D.Double();
        path.moveTo(centre - half, side);
        path.curveTo(
                centre - half * 1.15,
                top - height * 0.16,
                centre - half * 0.4,
                top - height * 0.17,
                centre,
                top - height * 0.16);
        path.curveTo(
                centre + half * 0.4,
                top - height * 0.17,
                centre + half * 1.15,
                top - height * 0.16,
                centre + half,
                side);
        path.quadTo(centre + half * 0.82, top + height * 0.22, parting, top + height * (0.1 + lot * 0.06));
        path.quadTo(centre - half * 0.82, top + height * 0.22, centre - half, side);
        path.closePath();
        return path;
    }
}
