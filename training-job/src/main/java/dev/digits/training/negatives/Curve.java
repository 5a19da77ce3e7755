package dev.digits.training.negatives;

/** A smooth curve through places: Catmull-Rom splines, drawn as short straight strokes. */
final class Curve {

    private static final int STEPS = 6;

    private final double[] x;
    private final double[] y;

    /**
     * A curve.
     *
     * @param x of its places, in pixels of the canvas
     * @param y of its places
     */
    Curve(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** Draws the piece from place {@code i} to the next; beyond an end the curve goes on as if its last place came twice. */
    void draw(Canvas canvas, int i, double radius) {
        for (int step = 0; step < STEPS; step++) {
            double from = step / (double) STEPS;
            double to = (step + 1) / (double) STEPS;
            canvas.line(at(x, i, from), at(y, i, from), at(x, i, to), at(y, i, to), radius);
        }
    }

    private static double at(double[] places, int i, double t) {
        double before = places[Math.max(i - 1, 0)];
        double from = places[i];
        double to = places[i + 1];
        double after = places[Math.min(i + 2, places.length - 1)];
        return from
                + 0.5
                        * t
                        * (to
                                - before
                                + t * (2 * before - 5 * from + 4 * to - after)
                                + t * t * (3 * (from - to) + after - before));
    }
}
