package gatehouse.sandbox.samples;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A paper that lies somewhere and is taken a picture of: askew, lit from one side, grainy. */
record Photograph(BufferedImage paper, Shot shot, long seed) {

    private static final int WIDTH = 1600;

    byte[] jpeg() {
        BufferedImage picture = picture();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(400_000);
                MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality());
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
            writer.dispose();
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BufferedImage picture() {
        SplittableRandom random = new SplittableRandom(seed * 16 + shot.ordinal());
        BufferedImage picture = new BufferedImage(WIDTH, height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        Desk desk = shot == Shot.CLEAN ? Desk.scanner() : Desk.any(random);
        desk.fill(pixels, WIDTH);
        lay(pixels, random);
        if (shot == Shot.BLURRED) {
            Blur.box(pixels, WIDTH, 5);
            Blur.box(pixels, WIDTH, 4);
        }
        Light.of(shot, random).fall(pixels, WIDTH, seed);
        return picture;
    }

    /** Grain costs bytes: the darker, the more is left away. */
    private float quality() {
        return shot == Shot.CLEAN ? 0.84f : shot == Shot.DARK ? 0.6f : 0.78f;
    }

    private int height() {
        return shot == Shot.CLEAN ? (int) (WIDTH * (paper.getWidth() > 1400 ? 0.708 : 0.672)) : 1200;
    }

    private void lay(int[] pixels, SplittableRandom random) {
        double[] x = new double[4];
        double[] y = new double[4];
        corners(x, y, random);
        if (shot != Shot.CLEAN) {
            shadow(pixels, x, y);
        }
        Homography seen = Homography.seenAt(x, y, paper.getWidth(), paper.getHeight());
        int[] source = ((DataBufferInt) paper.getRaster().getDataBuffer()).getData();
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < WIDTH; column++) {
                double depth = seen.depth(column, row);
                double px = seen.paperX(column, row, depth);
                double py = seen.paperY(column, row, depth);
                if (px > -1 && py > -1 && px < paper.getWidth() && py < paper.getHeight()) {
                    int at = row * WIDTH + column;
                    pixels[at] = over(source, px, py, pixels[at]);
                }
            }
        }
    }

    /** Where the four corners of the paper are in the picture. */
    private void corners(double[] x, double[] y, SplittableRandom random) {
        boolean large = paper.getWidth() > 1400;
        double scale = shot == Shot.CLEAN ? 1 : (large ? 0.9 : 1.02) - random.nextDouble() * 0.05;
        double turn = turn(random);
        double middleX = WIDTH / 2.0;
        double middleY = height() / 2.0;
        if (shot == Shot.CUT_CORNER) {
            scale *= large ? 1.06 : 1.14;
            middleX += (large ? 150 : 170) * (random.nextBoolean() ? 1 : -1);
            middleY += large ? 95 : 150;
        }
        double lean = shot == Shot.CLEAN ? 0 : shot == Shot.TILTED ? 0.07 : 0.03;
        for (int corner = 0; corner < 4; corner++) {
            double dx = (corner == 1 || corner == 2 ? 0.5 : -0.5) * paper.getWidth() * scale;
            double dy = (corner > 1 ? 0.5 : -0.5) * paper.getHeight() * scale;
            double closer = 1 + (random.nextDouble() - 0.5) * lean + (corner > 1 ? lean / 2 : -lean / 2);
            x[corner] = middleX + (dx * Math.cos(turn) - dy * Math.sin(turn)) * closer;
            y[corner] = middleY + (dx * Math.sin(turn) + dy * Math.cos(turn)) * closer;
        }
    }

    private double turn(SplittableRandom random) {
        double sign = random.nextBoolean() ? 1 : -1;
        return switch (shot) {
            case CLEAN -> 0;
            case PHONE, DARK, BLURRED -> sign * random.nextDouble() * 0.035;
            case TILTED -> sign * (0.075 + random.nextDouble() * 0.06);
            case CUT_CORNER -> sign * (0.05 + random.nextDouble() * 0.04);
        };
    }

    /** A soft dark rim on the side away from the light. */
    private void shadow(int[] pixels, double[] x, double[] y) {
        double[] shiftedX = x.clone();
        double[] shiftedY = y.clone();
        for (int corner = 0; corner < 4; corner++) {
            shiftedX[corner] += 9;
            shiftedY[corner] += 13;
        }
        Homography seen = Homography.seenAt(shiftedX, shiftedY, 1, 1);
        double soft = 0.016;
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < WIDTH; column++) {
                double depth = seen.depth(column, row);
                double u = seen.paperX(column, row, depth);
                double v = seen.paperY(column, row, depth);
                double inside = Math.min(Math.min(u, 1 - u), Math.min(v, 1 - v) * 0.7);
                if (inside > -soft) {
                    double strength = Math.min(1, (inside + soft) / (2 * soft));
                    int at = row * WIDTH + column;
                    pixels[at] = Light.scaled(pixels[at], 1 - 0.5 * strength * strength);
                }
            }
        }
    }

    /** Between four points of the paper; beyond its edge there is the table. */
    private int over(int[] source, double x, double y, int below) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        int wx = (int) ((x - left) * 256);
        int wy = (int) ((y - top) * 256);
        long red = 0;
        long green = 0;
        long blue = 0;
        long cover = 0;
        for (int k = 0; k < 4; k++) {
            int sx = left + (k & 1);
            int sy = top + (k >> 1);
            if (sx >= 0 && sy >= 0 && sx < paper.getWidth() && sy < paper.getHeight()) {
                int color = source[sy * paper.getWidth() + sx];
                long weight = (long) ((k & 1) == 0 ? 256 - wx : wx) * (k < 2 ? 256 - wy : wy) * (color >>> 24);
                red += weight * (color >> 16 & 0xFF);
                green += weight * (color >> 8 & 0xFF);
                blue += weight * (color & 0xFF);
                cover += weight;
            }
        }
        long full = 256L * 256 * 255;
        long rest = full - cover;
        return (int) ((red + rest * (below >> 16 & 0xFF)) / full) << 16
                | (int) ((green + rest * (below >> 8 & 0xFF)) / full) << 8
                | (int) ((blue + rest * (below & 0xFF)) / full);
    }
}
