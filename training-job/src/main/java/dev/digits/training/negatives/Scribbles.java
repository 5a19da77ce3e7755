package dev.digits.training.negatives;

import java.util.random.RandomGenerator;

/** Strokes that go everywhere: smooth curves through many random places, too many for any digit. */
final class Scribbles {

    private static final int LEAST_PLACES = 11;
    private static final int MOST_PLACES = 18;
    private static final int STEPS = 6;
    private static final double MARGIN = 6;

    private Scribbles() {}

    static Canvas scribble(RandomGenerator random) {
        int places = random.nextInt(LEAST_PLACES, MOST_PLACES + 1);
        double width = 20 + random.nextDouble() * (Canvas.SIDE - 2 * MARGIN - 20);
        double height = 20 + random.nextDouble() * (Canvas.SIDE - 2 * MARGIN - 20);
        double[] x = new double[places];
        double[] y = new double[places];
        for (int i = 0; i < places; i++) {
            x[i] = MARGIN + random.nextDouble() * width;
            y[i] = MARGIN + random.nextDouble() * height;
        }
        Canvas canvas = new Canvas();
        double radius = 0.8 + random.nextDouble() * 1.8;
        for (int i = 1; i + 2 < places; i++) {
            for (int step = 0; step < STEPS; step++) {
                double from = step / (double) STEPS;
                double to = (step + 1) / (double) STEPS;
                canvas.line(curve(x, i, from), curve(y, i, from), curve(x, i, to), curve(y, i, to), radius);
            }
        }
        return canvas;
    }

    /** Catmull-Rom spline between places i and i + 1. */
    private static double curve(double[] places, int i, double t) {
        double before = places[i - 1];
        double from = places[i];
        double to = places[i + 1];
        double after = places[i + 2];
        return from
                + 0.5
                        * t
                        * (to
                                - before
                                + t * (2 * before - 5 * from + 4 * to - after)
                                + t * t * (3 * (from - to) + after - before));
    }
}
