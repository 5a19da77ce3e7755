package dev.digits.training.compose;

import dev.digits.training.ink.PenWidth;
import java.util.random.RandomGenerator;

/**
 * How a line is written, the same for all that stands on it. Lengths in canvas pixels.
 *
 * @param height of a digit
 * @param pen width of the pen's trace
 * @param slope rise of the baseline, pixels down a pixel to the right
 * @param shear slant of the writing: pixels to the right a pixel up
 * @param bend how far the hand's unevenness moves points
 * @param phases of the two waves by which it does
 */
@SuppressWarnings("ArrayRecordComponent") // drawn with, never compared
record LineShape(double height, double pen, double slope, double shear, double bend, double[] phases) {

    /** Canvas pixels of a digit: about twice those of a strip, which is scaled down from here as from a drawing. */
    static final double HEIGHT = 48;

    private static final double SLOPE = 0.05;
    private static final double SHEAR = 0.2;
    private static final double BEND = 0.035;
    /** Share of lines that are neither sloped nor slanted, as those of fonts and of careful writers. */
    private static final double UPRIGHT = 0.15;

    /** Wave lengths across and down, in digit heights. */
    private static final double WAVE = 1.3;

    static LineShape of(RandomGenerator random) {
        double[] phases = new double[4];
        for (int i = 0; i < phases.length; i++) {
            phases[i] = 2 * Math.PI * random.nextDouble();
        }
        double leaning = random.nextDouble() < UPRIGHT ? 0 : 1;
        return new LineShape(
                HEIGHT,
                HEIGHT * PenWidth.of(random),
                leaning * SLOPE * random.nextGaussian(),
                leaning * SHEAR * random.nextGaussian(),
                BEND * HEIGHT * random.nextDouble(),
                phases);
    }

    /** How far a point is moved to the right. */
    double bendX(double x, double y) {
        double unit = 2 * Math.PI / (WAVE * height);
        return bend * (Math.sin(y * unit + phases[0]) + 0.5 * Math.sin(x * unit + phases[1]));
    }

    /** How far a point is moved down. */
    double bendY(double x, double y) {
        double unit = 2 * Math.PI / (WAVE * height);
        return bend * (Math.sin(x * unit + phases[2]) + 0.5 * Math.sin(y * unit + phases[3]));
    }
}
