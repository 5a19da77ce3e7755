package dev.digits.training.ink;

import dev.digits.segmentation.Stroke;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A linear change of strokes: {@code x' = xx*x + xy*y}, {@code y' = yx*x + yy*y}.
 */
record StrokeTransform(double xx, double xy, double yx, double yy) {
    /** Strokes as they were written. */
    static final StrokeTransform NONE = new StrokeTransform(1, 0, 0, 1);

    private static final double MOST_ROTATION = Math.toRadians(10);
    /** Sideways for each unit down. */
    private static final double MOST_SHEAR = 0.15;
    /** Most relative change of the width. */
    private static final double MOST_STRETCH = 0.15;

    /** Stretches, then slants, then turns, each by a random amount. */
    static StrokeTransform random(RandomGenerator random) {
        double width = 1 + symmetric(random, MOST_STRETCH);
        double shear = symmetric(random, MOST_SHEAR);
        double angle = symmetric(random, MOST_ROTATION);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new StrokeTransform(cos * width, cos * shear - sin, sin * width, sin * shear + cos);
    }

    List<Stroke> apply(List<Stroke> strokes) {
        return strokes.stream().map(this::apply).toList();
    }

    private Stroke apply(Stroke stroke) {
        float[] x = new float[stroke.points()];
        float[] y = new float[stroke.points()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (xx * stroke.x()[i] + xy * stroke.y()[i]);
            y[i] = (float) (yx * stroke.x()[i] + yy * stroke.y()[i]);
        }
        return new Stroke(x, y);
    }

    private static double symmetric(RandomGenerator random, double most) {
        return (2 * random.nextDouble() - 1) * most;
    }
}
