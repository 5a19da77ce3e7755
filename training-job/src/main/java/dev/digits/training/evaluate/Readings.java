package dev.digits.training.evaluate;

import dev.digits.model.ReaderNetworks;
import dev.digits.training.dataset.ImageSet;

/** What a model reads in each image of a set, when it has to choose one of the ten digits. */
public final class Readings {
    private static final int BATCH = 250;
    private static final int DIGITS = 10;

    private final byte[] digits;
    private final double[] confidences;
    private final double[] refusals;

    private Readings(int size) {
        digits = new byte[size];
        confidences = new double[size];
        refusals = new double[size];
    }

    /**
     * Reads all images.
     *
     * @param reader not closed
     * @param images in MNIST's framing
     */
    public static Readings of(ReaderNetworks reader, ImageSet images) {
        Readings readings = new Readings(images.size());
        for (int from = 0; from < images.size(); from += BATCH) {
            byte[][] tiles = new byte[Math.min(BATCH, images.size() - from)][];
            for (int i = 0; i < tiles.length; i++) {
                tiles[i] = images.image(from + i);
            }
            float[][] scores = reader.classify(tiles);
            for (int i = 0; i < tiles.length; i++) {
                readings.set(from + i, scores[i]);
            }
        }
        return readings;
    }

    /**
     * Takes over what a model said.
     *
     * @param logProbabilities a row of 11 natural logarithms for each image: the ten digits, then not-a-digit
     */
    static Readings of(float[][] logProbabilities) {
        Readings readings = new Readings(logProbabilities.length);
        for (int i = 0; i < logProbabilities.length; i++) {
            readings.set(i, logProbabilities[i]);
        }
        return readings;
    }

    /** Number of images. */
    public int size() {
        return digits.length;
    }

    /** The likeliest digit of an image, 0 to 9, whatever the model thinks of its being a digit at all. */
    public int digit(int index) {
        return digits[index];
    }

    /** Probability, 0 to 1, that {@link #digit} is right, given that the image shows a digit. */
    public double confidence(int index) {
        return confidences[index];
    }

    /** Probability, 0 to 1, that the image shows no digit. */
    public double refusal(int index) {
        return refusals[index];
    }

    private void set(int index, float[] logProbabilities) {
        int best = 0;
        double sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            sum += Math.exp(logProbabilities[digit]);
            best = logProbabilities[digit] > logProbabilities[best] ? digit : best;
        }
        digits[index] = (byte) best;
        // where not-a-digit takes everything, the ten leave nothing to divide by
        confidences[index] = sum > 0 ? Math.exp(logProbabilities[best]) / sum : 1.0 / DIGITS;
        refusals[index] = Math.exp(logProbabilities[DIGITS]);
    }
}
