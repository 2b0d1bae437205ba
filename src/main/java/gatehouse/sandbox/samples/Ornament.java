package gatehouse.sandbox.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** What makes a paper look official: fine lines, an emblem-like disc, stars, a square of dots. All our own shapes. */
final class Ornament {

    private static final Color RED = new Color(0xC8, 0x1E, 0x24);
    private static final Color GOLD = new Color(0xF2, 0xCB, 0x62);

    private Ornament() {}

    /** Closed curves around a centre, each a bit larger than the one before. */
    static void rosette(Graphics2D graphics, double x, double y, double width, double height, Color color, int count) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(1f));
        for (int ring = 1; ring <= count; ring++) {
            double grow = (double) ring / count;
            graphics.draw(ring(x, y, width / 2 * grow, height / 2 * grow, ring * 0.13));
        }
    }

    private static Shape ring(double x, double y, double radiusX, double radiusY, double turn) {
        Path2D path = new Path2D.Double();
        int steps = 120;
        for (int step = 0; step < steps; step++) {
            double angle = 2 * Math.PI * step / steps;
            double wave = 1 + 0.035 * Math.sin(12 * (angle + turn));
            double px = x + radiusX * wave * Math.cos(angle);
            double py = y + radiusY * wave * Math.sin(angle);
            if (step == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }

    /** Flowing lines from the left to the right edge. */
    static void waves(Graphics2D graphics, int width, int height, Color color, double phase) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(1.1f));
        for (int row = -20; row < height + 20; row += 13) {
            Path2D path = new Path2D.Double();
            path.moveTo(0, row);
            for (int x = 0; x <= width + 16; x += 16) {
                double y = row
                        + 16 * Math.sin(x * 0.006 + phase + row * 0.011)
                        + 7 * Math.sin(x * 0.017 - phase * 2 + row * 0.004);
                path.lineTo(x, y);
            }
            graphics.draw(path);
        }
    }

    /** A red disc with a golden wreath and one star: it reminds of an emblem and copies none. */
    static void disc(Graphics2D graphics, double x, double y, double radius) {
        graphics.setPaint(new RadialGradientPaint(
                (float) (x - radius * 0.3),
                (float) (y - radius * 0.3),
                (float) (radius * 1.6),
                new float[] {0, 1},
                new Color[] {new Color(0xE0, 0x3A, 0x36), new Color(0xA8, 0x12, 0x18)}));
        graphics.fill(circle(x, y, radius));
        graphics.setColor(GOLD);
        graphics.setStroke(new BasicStroke((float) (radius * 0.06)));
        graphics.draw(circle(x, y, radius * 0.9));
        for (int leaf = -5; leaf <= 5; leaf++) {
            double angle = Math.PI / 2 + leaf * 0.26;
            graphics.fill(
                    leaf(x + radius * 0.7 * Math.cos(angle), y + radius * 0.7 * Math.sin(angle), radius * 0.2, angle));
        }
        graphics.fill(star(x, y - radius * 0.16, radius * 0.4, 0));
    }

    private static Shape leaf(double x, double y, double length, double angle) {
        Shape flat = new Ellipse2D.Double(-length / 2, -length / 5, length, length / 2.5);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle + 0.9);
        return place.createTransformedShape(flat);
    }

    static Shape star(double x, double y, double radius, double turn) {
        Path2D path = new Path2D.Double();
        for (int point = 0; point < 10; point++) {
            double reach = point % 2 == 0 ? radius : radius * 0.382;
            double angle = -Math.PI / 2 + turn + point * Math.PI / 5;
            if (point == 0) {
                path.moveTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
            } else {
                path.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2);
    }

    /** Looks like a QR code and says nothing. */
    static void square(Graphics2D graphics, double x, double y, double size, long seed) {
        int cells = 33;
        double cell = size / cells;
        SplittableRandom random = new SplittableRandom(seed);
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(x - cell * 2, y - cell * 2, size + cell * 4, size + cell * 4));
        graphics.setColor(new Color(0x18, 0x18, 0x18));
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                if (!inFinder(row, column, cells) && random.nextInt(100) < 48) {
                    graphics.fill(new Rectangle2D.Double(x + column * cell, y + row * cell, cell, cell));
                }
            }
        }
        finder(graphics, x, y, cell);
        finder(graphics, x + (cells - 7) * cell, y, cell);
        finder(graphics, x, y + (cells - 7) * cell, cell);
    }

    private static boolean inFinder(int row, int column, int cells) {
        boolean top = row < 8;
        boolean left = column < 8;
        return (top && left) || (top && column >= cells - 8) || (left && row >= cells - 8);
    }

    private static void finder(Graphics2D graphics, double x, double y, double cell) {
        graphics.setColor(new Color(0x18, 0x18, 0x18));
        graphics.fill(new Rectangle2D.Double(x, y, cell * 7, cell * 7));
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(x + cell, y + cell, cell * 5, cell * 5));
        graphics.setColor(new Color(0x18, 0x18, 0x18));
        graphics.fill(new Rectangle2D.Double(x + cell * 2, y + cell * 2, cell * 3, cell * 3));
    }

    static Color red() {
        return RED;
    }
}
