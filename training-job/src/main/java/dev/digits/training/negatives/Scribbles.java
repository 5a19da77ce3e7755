package dev.digits.training.negatives;

import java.util.random.RandomGenerator;

/** Strokes that go everywhere: smooth curves through many random places, too many for any digit. */
final class Scribbles {

    private static final int LEAST_PLACES = 11;
    private static final int MOST_PLACES = 18;
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
        Curve curve = new Curve(x, y);
        for (int i = 1; i + 2 < places; i++) {
            curve.draw(canvas, i, radius);
        }
        return canvas;
    }
}
