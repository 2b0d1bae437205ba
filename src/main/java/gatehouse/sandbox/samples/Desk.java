package gatehouse.sandbox.samples;

import java.util.SplittableRandom;

/** What the paper lies on: the glass of a scanner, wood, cloth or a plain table. */
record Desk(int color, Surface surface, double phase) {

    enum Surface {
        PLAIN,
        WOOD,
        CLOTH
    }

    private static final int[] WOODS = {0x8A6240, 0xA97F56, 0x5E4330, 0xC09A6C};
    private static final int[] CLOTHS = {0x3C4656, 0x6B6F73, 0x7A5A52, 0x4F5E50};
    private static final int[] PLAINS = {0xB9BCBC, 0x4B4D50, 0xD2CCBF};

    static Desk scanner() {
        return new Desk(0xFAFAF8, Surface.PLAIN, 0);
    }

    static Desk any(SplittableRandom random) {
        double phase = random.nextDouble() * 40;
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Desk(WOODS[random.nextInt(WOODS.length)], Surface.WOOD, phase);
            case 2, 3 -> new Desk(CLOTHS[random.nextInt(CLOTHS.length)], Surface.CLOTH, phase);
            default -> new Desk(PLAINS[random.nextInt(PLAINS.length)], Surface.PLAIN, phase);
        };
    }

    void fill(int[] pixels, int width) {
        double[] bend = new double[width];
        for (int column = 0; column < width; column++) {
            bend[column] = 14 * Math.sin(column * 0.0034 + phase) + 5 * Math.sin(column * 0.011 - phase);
        }
        double[] grain = grain(pixels.length / width + 64);
        for (int at = 0; at < pixels.length; at++) {
            int row = at / width;
            int column = at % width;
            pixels[at] = Light.scaled(
                    color,
                    switch (surface) {
                        case PLAIN -> 1;
                        case WOOD -> grain[(int) (row + 24 + bend[column])];
                        case CLOTH ->
                            0.94 + ((row / 3 + column / 3) % 2 == 0 ? 0.06 : -0.04) * (((row + column) / 3) % 3);
                    });
        }
    }

    /** The fibres of the wood, and a joint now and then. */
    private double[] grain(int height) {
        double[] grain = new double[height];
        for (int row = 0; row < height; row++) {
            double fibre = 0.05 * Math.sin(row * 0.21 + phase)
                    + 0.04 * Math.sin(row * 0.57 + phase * 3)
                    + 0.03 * Math.sin(row * 1.31 - phase);
            boolean joint = (row + (int) (phase * 10)) % 430 < 4;
            grain[row] = joint ? 0.5 : 0.88 + fibre + 0.04 * Math.sin(row * 0.018 + phase);
        }
        return grain;
    }
}
