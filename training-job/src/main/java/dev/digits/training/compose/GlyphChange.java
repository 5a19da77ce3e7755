package dev.digits.training.compose;

import java.util.random.RandomGenerator;

/**
 * How one glyph differs from the way that the same hand wrote it another time: turned, slanted and bent smoothly, its strokes set
 * down elsewhere. Lengths in digit heights, as {@link Glyph} has them.
 *
 * @param cos of the angle by which it is turned
 * @param sin of that angle
 * @param shear to the right for each digit height up
 * @param bend amplitude of the waves that move its points
 * @param waves of the four waves, in turns a digit height
 * @param phases of the four waves, radians
 * @param shifts how far strokes are set off, to the right and down in turn; strokes behind the end of the list begin it anew
 * @param pen where the pen comes down and goes up
 * @param ruled whether nearly straight strokes are made straight, as by a ruler, or by who draws digits with code
 */
@SuppressWarnings("ArrayRecordComponent") // drawn with, never compared
record GlyphChange(
        double cos,
        double sin,
        double shear,
        double bend,
        double[] waves,
        double[] phases,
        double[] shifts,
        PenLifts pen,
        boolean ruled) {
    private static final double ANGLE = Math.toRadians(4);
    private static final double SHEAR = 0.08;
    private static final double MOST_BEND = 0.05;
    private static final double LONGEST_WAVE = 0.4;
    private static final double SHORTEST_WAVE = 1.1;
    /** The bar of a five or a seven, the second stroke of a four: people seldom hit where it belongs. */
    private static final double SHIFT = 0.035;

    private static final int SHIFTS = 8;
    private static final double RULED = 0.2;
    /** Beyond so many deviations a digit would become another. */
    private static final double MOST_DEVIATIONS = 2.5;

    static GlyphChange of(RandomGenerator random) {
        double[] waves = new double[4];
        double[] phases = new double[4];
        for (int i = 0; i < waves.length; i++) {
            waves[i] = LONGEST_WAVE + (SHORTEST_WAVE - LONGEST_WAVE) * random.nextDouble();
            phases[i] = 2 * Math.PI * random.nextDouble();
        }
        double[] shifts = new double[SHIFTS];
        for (int i = 0; i < SHIFTS; i++) {
            shifts[i] = SHIFT * deviation(random);
        }
        double angle = ANGLE * deviation(random);
        return new GlyphChange(
                Math.cos(angle),
                Math.sin(angle),
                SHEAR * deviation(random),
                MOST_BEND * random.nextDouble(),
                waves,
                phases,
                shifts,
                PenLifts.of(random),
                random.nextDouble() < RULED);
    }

    private static double deviation(RandomGenerator random) {
        return Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, random.nextGaussian()));
    }

    /** The same for several digits at once: without turning, since what is long would leave its line, and with the pen's lifts as they are. */
    GlyphChange level() {
        return new GlyphChange(1, 0, shear, bend, waves, phases, shifts, PenLifts.AS_WRITTEN, false);
    }

    /** The same without bends, which cost much where every pixel is moved. */
    GlyphChange straight() {
        return new GlyphChange(cos, sin, shear, 0, waves, phases, shifts, pen, ruled);
    }

    /** Where a point goes: to the right. */
    double x(double x, double y) {
        double bent = bend == 0 ? x : x + bend * (wave(0, y) + 0.5 * wave(1, x));
        return cos * (bent - shear * y) - sin * y;
    }

    /** Where a point goes: down. */
    double y(double x, double y) {
        double bent = bend == 0 ? y : y + bend * (wave(2, x) + 0.5 * wave(3, y));
        return sin * x + cos * bent;
    }

    /** How far a stroke is set off to the right. */
    double shiftX(int stroke) {
        return shifts[2 * stroke % SHIFTS];
    }

    /** How far a stroke is set off down. */
    double shiftY(int stroke) {
        return shifts[(2 * stroke + 1) % SHIFTS];
    }

    private double wave(int i, double at) {
        return Math.sin(2 * Math.PI * waves[i] * at + phases[i]);
    }
}
