package gatehouse.sandbox.samples;

/** How a flat paper looks from the side: from a point of the picture back to the point of the paper. */
record Homography(double a, double b, double c, double d, double e, double f, double g, double h, double i) {

    /** The paper of this size seen with its corners at these points: upper left, upper right, lower right, lower left. */
    static Homography seenAt(double[] x, double[] y, double width, double height) {
        double dx1 = x[1] - x[2];
        double dx2 = x[3] - x[2];
        double sx = x[0] - x[1] + x[2] - x[3];
        double dy1 = y[1] - y[2];
        double dy2 = y[3] - y[2];
        double sy = y[0] - y[1] + y[2] - y[3];
        double determinant = dx1 * dy2 - dx2 * dy1;
        double g = (sx * dy2 - dx2 * sy) / determinant;
        double h = (dx1 * sy - sx * dy1) / determinant;
        return new Homography(
                        (x[1] - x[0] + g * x[1]) / width,
                        (x[3] - x[0] + h * x[3]) / height,
                        x[0],
                        (y[1] - y[0] + g * y[1]) / width,
                        (y[3] - y[0] + h * y[3]) / height,
                        y[0],
                        g / width,
                        h / height,
                        1)
                .inverse();
    }

    /** The adjugate: a common factor does not matter. */
    private Homography inverse() {
        return new Homography(
                e * i - f * h,
                c * h - b * i,
                b * f - c * e,
                f * g - d * i,
                a * i - c * g,
                c * d - a * f,
                d * h - e * g,
                b * g - a * h,
                a * e - b * d);
    }

    double depth(double x, double y) {
        return g * x + h * y + i;
    }

    double paperX(double x, double y, double depth) {
        return (a * x + b * y + c) / depth;
    }

    double paperY(double x, double y, double depth) {
        return (d * x + e * y + f) / depth;
    }
}
