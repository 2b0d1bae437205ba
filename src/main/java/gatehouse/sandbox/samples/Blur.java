package gatehouse.sandbox.samples;

/** Out of focus: each point becomes the mean of those around it, first along the rows, then along the columns. */
final class Blur {

    private Blur() {}

    static void box(int[] pixels, int width, int radius) {
        int height = pixels.length / width;
        int[] line = new int[Math.max(width, height)];
        for (int row = 0; row < height; row++) {
            mean(pixels, row * width, 1, width, radius, line);
        }
        for (int column = 0; column < width; column++) {
            mean(pixels, column, width, height, radius, line);
        }
    }

    private static void mean(int[] pixels, int start, int step, int count, int radius, int[] line) {
        for (int i = 0; i < count; i++) {
            line[i] = pixels[start + i * step];
        }
        int red = 0;
        int green = 0;
        int blue = 0;
        int window = 2 * radius + 1;
        for (int i = -radius; i < count + radius; i++) {
            int entering = at(line, i, count);
            red += entering >> 16 & 0xFF;
            green += entering >> 8 & 0xFF;
            blue += entering & 0xFF;
            int middle = i - radius;
            if (middle >= 0) {
                pixels[start + middle * step] = red / window << 16 | green / window << 8 | blue / window;
                int leaving = at(line, middle - radius, count);
                red -= leaving >> 16 & 0xFF;
                green -= leaving >> 8 & 0xFF;
                blue -= leaving & 0xFF;
            }
        }
    }

    /** Beyond the ends the first and the last go on. */
    private static int at(int[] line, int position, int count) {
        return line[Math.clamp(position, 0, count - 1)];
    }
}
