package dev.digits.reading;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.CutDigit;

/**
 * One digit that was read.
 *
 * @param value 0 to 9
 * @param confidence calibrated probability that value is right, 0 to 1
 * @param probabilities ten, one a digit 0 to 9, given that the mark is a digit; they sum to 1
 * @param box of its ink, in pixels of the submitted drawing
 * @param tile 784 bytes, what the tile network saw
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Digit(int value, float confidence, float[] probabilities, Box box, byte[] tile) {
    private static final int DIGITS = 10;

    /**
     * A digit.
     *
     * @param logProbabilities eleven natural logarithms, the ten digits first
     */
    static Digit of(int value, float[] logProbabilities, CutDigit cut) {
        // relative to the one that was read, so that the sum is at least 1
        double[] odds = new double[DIGITS];
        double sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            odds[digit] = Math.exp(logProbabilities[digit] - logProbabilities[value]);
            sum += odds[digit];
        }
        float[] probabilities = new float[DIGITS];
        for (int digit = 0; digit < DIGITS; digit++) {
            probabilities[digit] = (float) (odds[digit] / sum);
        }
        return new Digit(value, (float) Math.exp(logProbabilities[value]), probabilities, cut.box(), cut.tile());
    }
}
