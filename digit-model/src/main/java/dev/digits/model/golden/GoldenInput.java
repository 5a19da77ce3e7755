package dev.digits.model.golden;

import java.util.Optional;

/**
 * One tile or strip with its scores.
 *
 * @param pixels row-major, ink 255 on 0
 * @param width in pixels
 * @param logProbabilities as {@link Scoring} gives them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record GoldenInput(byte[] pixels, int width, float[] logProbabilities) {

    /** Engines and machines round differently; of a large logarithm more in all. */
    private static final float ROUNDING = 1e-3f;

    private static final float RELATIVE_ROUNDING = 1e-5f;

    /** What differs from scores that were computed now, one row; empty when nothing does. */
    Optional<String> deviation(String name, float[][] rows) {
        if (rows.length != 1 || rows[0].length != logProbabilities.length) {
            return Optional.of(name + " has another number of scores than it had");
        }
        for (int i = 0; i < logProbabilities.length; i++) {
            float expected = logProbabilities[i];
            float found = rows[0][i];
            // written so that what is no number differs too
            if (!(Math.abs(found - expected) <= Math.max(ROUNDING, RELATIVE_ROUNDING * Math.abs(expected)))) {
                return Optional.of(name + ": score " + i + " is " + found + ", was " + expected);
            }
        }
        return Optional.empty();
    }
}
