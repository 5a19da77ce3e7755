package dev.digits.decoder;

import static dev.digits.decoder.ColumnScores.BLANK;
import static dev.digits.decoder.ColumnScores.CLASSES;

/**
 * How one opinion is made of those of both networks. With line and tile scores {@code l} and {@code t} (natural logarithms, ten digits and none) it is
 * {@code softmax(((1 - tileWeight) * l + tileWeight * t + noneBias * [none]) / temperature)}.
 *
 * @param tileWeight of the tile network's opinion, 0..1
 * @param noneBias added to the score of "no digit"
 * @param temperature above 0
 */
public record Weighing(double tileWeight, double noneBias, double temperature) {
    /** A smaller probability counts as the smallest that a float holds, so that a weight of 0 or an infinity on both sides leaves a number. */
    private static final double LEAST = Math.log(Float.MIN_VALUE);

    /** @throws IllegalArgumentException naming the number that is out of its range */
    public Weighing {
        if (!(tileWeight >= 0 && tileWeight <= 1)) {
            throw new IllegalArgumentException("a tile weight is " + tileWeight + ", must be 0 to 1");
        }
        if (!Double.isFinite(noneBias)) {
            throw new IllegalArgumentException("a bias of no digit is " + noneBias + ", must be finite");
        }
        if (!(temperature > 0 && Double.isFinite(temperature))) {
            throw new IllegalArgumentException("a temperature is " + temperature + ", must be above 0");
        }
    }

    /** The same with another weight of the tile network's opinion. */
    public Weighing withTileWeight(double other) {
        return new Weighing(other, noneBias, temperature);
    }

    /** The same with another bias. */
    public Weighing withNoneBias(double other) {
        return new Weighing(tileWeight, other, temperature);
    }

    /** The same with another temperature. */
    public Weighing withTemperature(double other) {
        return new Weighing(tileWeight, noneBias, other);
    }

    /** Eleven natural logarithms of probabilities, of as many of each network. */
    float[] weigh(float[] line, float[] tile) {
        double[] logits = new double[CLASSES];
        for (int label = 0; label < CLASSES; label++) {
            double logit = (1 - tileWeight) * Math.max(LEAST, line[label]) + tileWeight * Math.max(LEAST, tile[label]);
            double bias = label == BLANK ? noneBias : 0;
            logits[label] = (logit + bias) / temperature;
        }
        double sum = LogSpace.sum(logits);
        float[] logProbabilities = new float[CLASSES];
        for (int label = 0; label < CLASSES; label++) {
            logProbabilities[label] = (float) (logits[label] - sum);
        }
        return logProbabilities;
    }
}
