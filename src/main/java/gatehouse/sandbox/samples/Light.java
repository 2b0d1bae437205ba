package gatehouse.sandbox.samples;

import java.util.SplittableRandom;

/** Light from one side, the shadow of whoever holds the camera, and the grain of its sensor. */
record Light(double x, double y, double strength, double fall, double warmth, double hand, double slope, int grain) {

    static Light of(Shot shot, SplittableRandom random) {
        double x = 0.1 + random.nextDouble() * 0.8;
        double warmth = (random.nextDouble() - 0.4) * 0.09;
        double hand = 0.25 + random.nextDouble() * 0.5;
        double slope = random.nextDouble() * 1.6 - 0.8;
        return switch (shot) {
            case CLEAN -> new Light(0.5, 0.5, 1, 0, 0, 2, 0, 2);
            case DARK -> new Light(x, 0.2, 0.36, 0.5, 0.12, hand, slope, 13);
            case PHONE, TILTED, CUT_CORNER, BLURRED ->
                new Light(
                        x,
                        0.15,
                        1.04,
                        0.34,
                        warmth,
                        random.nextInt(3) == 0 ? hand : 2,
                        slope,
                        shot == Shot.BLURRED ? 4 : 6);
        };
    }

    void fall(int[] pixels, int width, long seed) {
        int height = pixels.length / width;
        long state = seed * 0x9E3779B97F4A7C15L | 1;
        for (int row = 0; row < height; row++) {
            double v = (double) row / height;
            for (int column = 0; column < width; column++) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
                int at = row * width + column;
                pixels[at] = lit(pixels[at], at(column / (double) width, v), grain(state));
            }
        }
    }

    private double at(double u, double v) {
        double distance = (u - x) * (u - x) + (v - y) * (v - y);
        double shade = (v - hand - slope * (u - 0.5)) * 7;
        double shadow = shade <= 0 ? 1 : shade >= 1 ? 0.74 : 1 - 0.26 * shade * shade * (3 - 2 * shade);
        return strength * (1 - fall * distance) * shadow;
    }

    /** The sum of three bytes comes near enough to what sensors do. */
    private int grain(long state) {
        int sum = (int) (state & 0xFF) + (int) (state >> 8 & 0xFF) + (int) (state >> 16 & 0xFF) - 382;
        return sum * grain / 128;
    }

    private int lit(int color, double factor, int grain) {
        int red = clamp((int) ((color >> 16 & 0xFF) * factor * (1 + warmth)) + grain);
        int green = clamp((int) ((color >> 8 & 0xFF) * factor) + grain);
        int blue = clamp((int) ((color & 0xFF) * factor * (1 - warmth)) + grain);
        return red << 16 | green << 8 | blue;
    }

    static int scaled(int color, double factor) {
        return (int) ((color >> 16 & 0xFF) * factor) << 16
                | (int) ((color >> 8 & 0xFF) * factor) << 8
                | (int) ((color & 0xFF) * factor);
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }
}
